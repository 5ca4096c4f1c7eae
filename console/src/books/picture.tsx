// A picture; a click shows it as large as the window allows.
import { useState } from "react";
import { Button } from "react-aria-components";
import { Dialog } from "../ui/dialog.js";

interface Props {
  url: string;
  alt: string;
  isLarge?: boolean;
}

export function Picture({ url, alt, isLarge }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [isShown, setShown] = useState(false);
  return (
    <>
      <Button
        className={isLarge ? "picture large" : "picture"}
        onPress={() => setOpen(true)}
        aria-label={`${alt}: enlarge`}
      >
        <img src={url} alt={alt} className={isShown ? "shown" : undefined} onLoad={() => setShown(true)} />
      </Button>
      <Dialog title={alt} isOpen={isOpen} onClose={() => setOpen(false)} isWide>
        <img className="enlarged" src={url} alt={alt} />
      </Dialog>
    </>
  );
}
