// The account: what is kept, what was reported where, and the way to erase all of it.
import { useState } from "react";
import { call } from "../data/api.js";
import { session } from "../data/session.js";
import { useStore } from "../data/store.js";
import { faultInWords, plural } from "../data/words.js";
import { Button } from "../ui/button.js";
import { Dialog } from "../ui/dialog.js";
import { toast } from "../ui/toasts.js";
import { Deliveries } from "./deliveries.js";

interface Erased {
  erased: { jobs: number; artifacts: number };
}

export function AccountPage() {
  const signedIn = useStore(session);
  return (
    <div className="stack wide narrow">
      <header className="stack tight">
        <h1>Account</h1>
        <p className="soft">{signedIn?.email}</p>
      </header>
      <Data />
      <Deliveries />
    </div>
  );
}

function Data() {
  const [isBusy, setBusy] = useState<"export" | "erase" | null>(null);
  const [isAsking, setAsking] = useState(false);

  async function act(what: "export" | "erase", work: () => Promise<string>) {
    setBusy(what);
    try {
      toast(await work());
    } catch (fault) {
      toast(faultInWords(fault));
    } finally {
      setBusy(null);
      setAsking(false);
    }
  }

  const download = () =>
    act("export", async () => {
      const everything = await call<object>("/api/account/data");
      save("one-in-a-billion.json", JSON.stringify(everything, null, 2));
      return "Everything that is kept of you is in the file.";
    });

  const erase = () =>
    act("erase", async () => {
      const { erased } = await call<Erased>("/api/account/data", { method: "DELETE" });
      return `Erased: ${plural(erased.jobs, "job")} with ${plural(erased.artifacts, "file")}.`;
    });

  return (
    <section className="card stack" aria-label="Your data">
      <h2>Your data</h2>
      <p className="soft">Everything that was started, and all that was made of it.</p>
      <div className="row">
        <Button isBusy={isBusy === "export"} onPress={() => void download()}>
          Download everything
        </Button>
        <Button danger onPress={() => setAsking(true)}>
          Erase everything
        </Button>
      </div>
      <Dialog title="Erase everything?" isOpen={isAsking} onClose={() => setAsking(false)} role="alertdialog">
        <p>All readings and books, what is being made too, are deleted for good. Your account stays.</p>
        <div className="row">
          <Button danger isBusy={isBusy === "erase"} onPress={() => void erase()}>
            Erase everything
          </Button>
          <Button plain onPress={() => setAsking(false)}>
            Keep it
          </Button>
        </div>
      </Dialog>
    </section>
  );
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
