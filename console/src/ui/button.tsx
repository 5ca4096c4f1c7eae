// Buttons, and links that look like them.
import type { ReactNode } from "react";
import { type ButtonProps, Button as Pressable } from "react-aria-components";

interface Props extends Omit<ButtonProps, "className" | "children"> {
  primary?: boolean;
  plain?: boolean;
  danger?: boolean;
  large?: boolean;
  icon?: boolean;
  /** Shows that what it started is under way; pressing again does nothing. */
  isBusy?: boolean;
  children: ReactNode;
}

export const buttonClass = (looks: Record<string, boolean | undefined>): string =>
  ["button", ...Object.keys(looks).filter((name) => looks[name])].join(" ");

export function Button({ primary, plain, danger, large, icon, isBusy, type, onPress, children, ...rest }: Props) {
  return (
    <Pressable
      {...rest}
      type={isBusy ? "button" : type}
      onPress={isBusy ? undefined : onPress}
      className={buttonClass({ primary, plain, danger, large, icon })}
    >
      {isBusy && <span className="spinner" aria-hidden="true" />}
      {children}
    </Pressable>
  );
}
