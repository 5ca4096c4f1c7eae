// A labelled line or block of text, with a hint and what is wrong with it.
import type { ReactNode } from "react";
import { FieldError, Input, Label, Text, TextArea, TextField, type TextFieldProps } from "react-aria-components";

interface Props extends Omit<TextFieldProps, "className" | "children"> {
  label: string;
  hint?: ReactNode;
  placeholder?: string;
  rows?: number;
  min?: string;
  max?: string;
  step?: string;
}

export function Field({ label, hint, placeholder, rows, min, max, step, ...rest }: Props) {
  return (
    <TextField {...rest} className="field">
      <Label>{label}</Label>
      {rows ? (
        <TextArea className="input" rows={rows} placeholder={placeholder} />
      ) : (
        <Input className="input" placeholder={placeholder} min={min} max={max} step={step} />
      )}
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="fault" />
    </TextField>
  );
}
