// A window over the page: the browser keeps the focus in it, and gives it back. Escape, its button and a click beside it
// close it.
import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button.js";
import { Icon } from "./icon.js";

interface Props {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  /** As large as the window. */
  isWide?: boolean;
  role?: "alertdialog";
  children: ReactNode;
}

export function Dialog({ isOpen, ...rest }: Props) {
  return isOpen && <OpenDialog {...rest} />;
}

function OpenDialog({ title, onClose, isWide, role, children }: Omit<Props, "isOpen">) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  const closeBeside = ({ target }: MouseEvent) => target === element.current && onClose();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same.
    <dialog
      ref={element}
      className={isWide ? "window wide" : "window"}
      role={role}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={closeBeside}
    >
      <div className="window-inner">
        <div className="row apart window-head">
          <h2 id={titleId}>{title}</h2>
          <Button icon plain onPress={onClose} aria-label="Close">
            <Icon name="close" />
          </Button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
