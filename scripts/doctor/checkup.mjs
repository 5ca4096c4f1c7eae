// Asks the Worker to try out one of its parts, and understands what it says instead when it can't.
import { Failure } from "../process/failure.mjs";
import { reasonOf } from "./address.mjs";

/** The Worker gives up after 28 s. */
const withinMilliseconds = 40_000;

/** The findings; a `Failure` where the same would be said of every other part. */
export async function checkUp(address, secret, subject) {
  let answer, body;
  try {
    answer = await fetch(new URL("/api/checkup", address), {
      method: "POST",
      headers: { "Content-Type": "application/json", ...(secret && { apikey: secret }) },
      body: JSON.stringify({ subject }),
      signal: AbortSignal.timeout(withinMilliseconds),
    });
    body = await answer.json().catch(() => ({}));
  } catch (fault) {
    return [{ state: "fault", found: `The Worker did not answer: ${reasonOf(fault)}`, advice: "See the Worker's log" }];
  }
  if (answer.status === 200) return body.findings;
  if (body.code === "CONFIGURATION_ERROR") return misconfigured(body);
  if (answer.status === 401) throw new Failure(secret ? wrongSecret : noSecret);
  if (answer.status === 404)
    throw new Failure("This Worker knows no checkup: it is older than this doctor. Deploy it.");
  const found = `The Worker answered ${answer.status} (${body.code ?? "no code"})`;
  return [{ state: "fault", found, advice: `See the line of its log with ${body.requestId ?? "this route"}` }];
}

const noSecret = "The Worker wants its operators' secret, or its service key, in OPERATOR_SECRET.";
const wrongSecret = "OPERATOR_SECRET is neither the Worker's operator secret nor its service key.";

/**
 * Each variable by name, where the Worker knows who asks; nothing else works until they are set, so the rest is left
 * out.
 */
function misconfigured({ details }) {
  if (!details) {
    throw new Failure(
      "The Worker's configuration is not sound. Its log names every variable at fault under `configuration_error`; " +
        "with OPERATOR_SECRET set here and there, so does this.",
    );
  }
  const faults = Object.entries(details);
  const isBinding = ([, problem]) => problem.startsWith("must be bound");
  const advice = [
    !faults.every(isBinding) &&
      "Set secrets with `npx wrangler secret put NAME`, other variables under [vars] in wrangler.toml; deploy again",
    faults.some(isBinding) && "Make what is not bound, name it in wrangler.toml and deploy again: docs/deploying.md",
  ];
  const lines = [
    ...faults.map(([variable, problem]) => `${variable} ${problem}`),
    ...advice.filter(Boolean).map((text) => `→ ${text}`),
  ];
  throw new Failure(`The Worker's configuration is not sound:\n${lines.map((line) => `    ${line}`).join("\n")}`);
}
