// Something to know: how it stands, or what went wrong.
import type { ReactNode } from "react";
import { Icon } from "./icon.js";

export function Notice({ bad, warn, children }: { bad?: boolean; warn?: boolean; children: ReactNode }) {
  return (
    <div className={bad ? "notice bad" : warn ? "notice warn" : "notice"} role={bad ? "alert" : "status"}>
      <Icon name={bad || warn ? "warning" : "star"} />
      <div>{children}</div>
    </div>
  );
}
