// One of a few, or any of a few, as cards.
import type { ReactNode } from "react";
import {
  Checkbox,
  CheckboxGroup,
  type CheckboxGroupProps,
  FieldError,
  Label,
  Radio,
  RadioGroup,
  type RadioGroupProps,
} from "react-aria-components";
import { Icon } from "./icon.js";

export interface Choice {
  value: string;
  title: string;
  text?: string;
}

interface OneProps extends Omit<RadioGroupProps, "className" | "children"> {
  label: string;
  choices: Choice[];
}

export function ChooseOne({ label, choices, ...rest }: OneProps) {
  return (
    <RadioGroup {...rest} className="field">
      <Label>{label}</Label>
      <div className="choices">
        {choices.map(({ value, title, text }) => (
          <Radio key={value} value={value} className="choice">
            <strong>{title}</strong>
            {text && <span className="hint">{text}</span>}
          </Radio>
        ))}
      </div>
      <FieldError className="fault" />
    </RadioGroup>
  );
}

interface SomeProps extends Omit<CheckboxGroupProps, "className" | "children"> {
  label: string;
  choices: Choice[];
}

export function ChooseSome({ label, choices, ...rest }: SomeProps) {
  return (
    <CheckboxGroup {...rest} className="field">
      <Label>{label}</Label>
      <div className="choices">
        {choices.map(({ value, title }) => (
          <Tick key={value} value={value}>
            {title}
          </Tick>
        ))}
      </div>
      <FieldError className="fault" />
    </CheckboxGroup>
  );
}

interface TickProps {
  value?: string;
  isSelected?: boolean;
  onChange?: (selected: boolean) => void;
  children: ReactNode;
}

export function Tick({ children, ...rest }: TickProps) {
  return (
    <Checkbox {...rest} className="tick">
      <span className="box">
        <Icon name="check" size={14} />
      </span>
      {children}
    </Checkbox>
  );
}
