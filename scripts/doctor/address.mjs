// Whether a Worker of ours answers at the address, and what the way to it is like.
import { Failure } from "../process/failure.mjs";

const withinMilliseconds = 15_000;
/** Signed links and tokens are measured by the clock. */
const mostClockSeconds = 30;

const reasons = {
  ENOTFOUND: "its name is not known",
  EAI_AGAIN: "its name can't be looked up",
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "the connection breaks",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is nobody's",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name",
};

/** The origin of what an operator typed. */
export function addressOf(text) {
  const whole = /^https?:\/\//.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) throw new Failure(`${text} is no address. Write it like https://your-worker.example.`);
  return new URL(new URL(whole).origin);
}

/** Why a fetch failed, in words. */
export function reasonOf(fault) {
  if (fault.name === "TimeoutError") return "it does not answer in time";
  const code = fault.cause?.code;
  return reasons[code] ?? code ?? fault.cause?.message ?? fault.message;
}

export async function lookAtAddress(address) {
  let answer, body;
  const began = Date.now();
  try {
    answer = await fetch(new URL("/healthz", address), {
      signal: AbortSignal.timeout(withinMilliseconds),
      redirect: "manual",
    });
    body = await answer.text();
  } catch (fault) {
    const found = `No answer: ${reasonOf(fault)}`;
    return [{ state: "fault", found, advice: "See the address, its DNS record and the Worker's routes" }];
  }
  const milliseconds = Date.now() - began;
  if (answer.status !== 200 || statusIn(body) !== "ok") {
    const found = `Something else answers there: ${answer.status} instead of {"status":"ok"}`;
    return [{ state: "fault", found, advice: "See which Worker the route leads to, and whether it was deployed" }];
  }
  const findings = [{ state: "sound", found: `The Worker is alive and answers in ${milliseconds} ms` }];
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(address.hostname);
  if (address.protocol === "http:" && !isLocal) {
    const advice = "Switch on Always Use HTTPS for the zone";
    findings.push({ state: "warning", found: "It is served over http: tokens travel in the clear", advice });
  }
  const skewSeconds = Math.round(Math.abs(Date.parse(answer.headers.get("date")) - Date.now()) / 1000);
  if (skewSeconds > mostClockSeconds) {
    const advice = "Set this machine's clock";
    findings.push({ state: "warning", found: `This machine's clock differs by ${skewSeconds} s`, advice });
  }
  return findings;
}

function statusIn(text) {
  try {
    return JSON.parse(text).status;
  } catch {
    return undefined;
  }
}
