// `npm run reset`: clears the data, keys and logs of this clone; the next start begins with an empty system.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { Failure, runMain } from "./process/failure.mjs";
import { isHeld } from "./process/only_one.mjs";
import { say } from "./process/progress.mjs";
import { local, runningDoor } from "./project/places.mjs";

await runMain(async () => {
  if (await isHeld(runningDoor))
    throw new Failure("This clone is running; end it with Ctrl-C before its data is cleared.");
  for (const folder of ["supabase", "wrangler", "logs"]) rmSync(join(local, folder), { recursive: true, force: true });
  rmSync(join(local, "dev.vars"), { force: true });
  say("Cleared the database, the stored files, the keys and the logs of this clone.");
});
