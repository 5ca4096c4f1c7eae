// The last words of `npm start`: where it runs, and a command to paste.
import { relative } from "node:path";
import { logs } from "../project/places.mjs";

/** `now` makes an address that nobody has signed up with yet: accounts outlive a restart. */
export function readyText({ url, supabaseUrl, took, now = Date.now() }) {
  const person = { email: `you-${now.toString(36)}@example.com`, password: "correct horse battery", name: "You" };
  const signUp = [
    `curl -s ${url}/api/auth/signup -H 'Content-Type: application/json' \\`,
    `  -d '${JSON.stringify(person)}'`,
  ];
  const places = `Supabase on ${supabaseUrl}; logs in ${relative(process.cwd(), logs)}`;
  return [
    "",
    `✓ Ready on ${url} after ${took} (${places}; Ctrl-C stops everything).`,
    `  Open ${url} in a browser to sign up and to start a reading by clicking.`,
    "  Or sign up here, and go on to a reading as README.md shows:",
    "",
    ...signUp.map((line) => `    ${line}`),
    "",
  ].join("\n");
}
