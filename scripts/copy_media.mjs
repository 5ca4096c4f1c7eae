// `npm run copy-media -- --from r2 --to supabase`: copies everything that jobs have made from one store to the other,
// by the Worker at `--url`, which compares size and checksum of each copy. Where it was broken off, it goes on.
import { parseArgs } from "node:util";
import { copyMedia } from "./media/copy_media.mjs";
import { Failure, runMain } from "./process/failure.mjs";

const usage = "npm run copy-media -- --from r2|supabase --to r2|supabase [--url https://…] [--restart]";

await runMain(async () => {
  const { values } = parseArgs({
    options: {
      from: { type: "string" },
      to: { type: "string" },
      url: { type: "string", default: "http://localhost:8787" },
      restart: { type: "boolean", default: false },
    },
  });
  if (!values.from || !values.to) throw new Failure(`Say where from and where to: ${usage}`);
  const { failed } = await copyMedia({ ...values, secret: process.env.OPERATOR_SECRET });
  if (failed > 0) process.exit(1);
});
