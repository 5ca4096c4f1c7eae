// Answers in our own words when the WebAssembly below a Worker traps (a panic). The promise of that request never
// settles, and the runtime would send a page of its own; this sends our error instead, to the request that trapped and
// to those that were under way in the same instance, whose memory is gone with it. `worker-build`'s glue starts a new
// instance for the next event. Requests that cannot enter the WebAssembly are refused here, too.
import { WorkerEntrypoint } from "cloudflare:workers";
import "./direct_calls.mjs";

/** How to end each event that is under way, should the instance that serves it be lost. */
const underWay = new Set();

/** What the WebAssembly says of itself, for the time after it: who works, and which task is computing right now. */
const recorder = { workers: new Set(), taskId: null };
globalThis.flightRecorder = recorder;

/** Of a crash that nobody has reported yet. */
let report;

// Futures are polled in microtasks; a trap there is nobody's exception and surfaces only here.
addEventListener("error", ({ error }) => {
  if (isOfTheInstance(error)) lose(error);
});

/** The instance is gone, and with it all that it was doing. */
function lose(error) {
  if (recorder.workers.size > 0) report = { workers: [...recorder.workers], taskId: recorder.taskId };
  recorder.workers.clear();
  recorder.taskId = null;
  for (const end of underWay) end(error);
}

/**
 * A trap, or an exception of JavaScript that went through the WebAssembly, which ends an instance as well. What a
 * former instance had asked for (a timer, a promise) comes too late, is an error of JavaScript alone, and harms nobody.
 */
const isOfTheInstance = (error) => error instanceof WebAssembly.RuntimeError || /wasm-function/.test(error?.stack);

/** What `work` gives, or the trap that ended the instance meanwhile; then the first to get here reports the crash. */
async function unlessLost(work, env) {
  const lost = Promise.withResolvers();
  underWay.add(lost.reject);
  try {
    return await Promise.race([work(), lost.promise]);
  } catch (fault) {
    // A trap before the first wait is an exception of its own.
    if (isOfTheInstance(fault)) lose(fault);
    await sendReport(env);
    throw fault;
  } finally {
    underWay.delete(lost.reject);
  }
}

/**
 * The report goes the way of the hints: its receiver gives the leases back and works on. If it is lost, the leases
 * expire.
 */
async function sendReport(env) {
  if (!report) return;
  const crash = report;
  report = undefined;
  try {
    await env.HINTS.sendBatch([{ body: { crash } }]);
  } catch (fault) {
    console.error(JSON.stringify({ event: "crash_unreported", severity: "error", fault: String(fault) }));
  }
}

/** The entry point that serves what `Worker` serves. */
export const guarded = (Worker) =>
  class extends WorkerEntrypoint {
    async fetch(request) {
      try {
        const answer = await unlessLost(() => new Worker(this.ctx, this.env).fetch(request), this.env);
        const name = answer.status === 400 && unreadableHeader(request);
        return name ? refusedHeader(name) : answer;
      } catch (fault) {
        return internalError(fault);
      }
    }

    // Nobody waits for an answer to these two; failing now instead of at the platform's deadline brings the retry
    // sooner.
    queue(batch) {
      return unlessLost(() => new Worker(this.ctx, this.env).queue(batch), this.env);
    }

    scheduled(controller) {
      return unlessLost(() => new Worker(this.ctx, this.env).scheduled(controller), this.env);
    }
  };

/** The name of a header whose value holds a control character; Rust takes none (RFC 9110, section 5.5). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const controls = /[\0-\x08\x0a-\x1f\x7f]/;
const unreadableHeader = (request) => [...request.headers].find(([, value]) => controls.test(value))?.[0];

function refusedHeader(header) {
  const requestId = newRequestId();
  console.log(JSON.stringify({ event: "header_refused", severity: "info", requestId }));
  return errorAnswer(400, {
    success: false,
    error: "Invalid header",
    code: "INVALID_INPUT",
    details: `${header} must not hold control characters`,
    requestId,
  });
}

function internalError(fault) {
  const requestId = newRequestId();
  console.error(JSON.stringify({ event: "trap", severity: "error", requestId, fault: String(fault?.stack ?? fault) }));
  return errorAnswer(500, { success: false, error: "Internal server error", code: "INTERNAL_ERROR", requestId });
}

/** As `http::call::new_request_id` prints them. */
const newRequestId = () => `req-${crypto.randomUUID().replaceAll("-", "")}`;

const errorAnswer = (status, body) =>
  Response.json(body, {
    status,
    headers: {
      "X-Request-Id": body.requestId,
      "Cache-Control": "no-store",
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Expose-Headers": "X-Request-Id",
    },
  });
