// The Worker's outermost door. The WebAssembly below it may trap (a panic): the promise of that request then never settles
// and the runtime would send a page of its own. This entry sends our error instead, to the request that trapped and to those
// that were under way in the same instance, whose memory is gone with it. The build's own glue starts a new instance
// for the next event.
import { WorkerEntrypoint } from "cloudflare:workers";
import Worker from "../../build/index.js";

export * from "../../build/index.js";

/** How to end each request that is under way, should the instance that serves it be lost. */
const underWay = new Set();

// A trap inside a promise's continuation is nobody's exception: it surfaces only here.
addEventListener("error", ({ error }) => {
  if (!(error instanceof WebAssembly.RuntimeError)) return;
  for (const end of underWay) end(error);
});

export default class extends WorkerEntrypoint {
  async fetch(request) {
    const lost = Promise.withResolvers();
    underWay.add(lost.reject);
    try {
      return await Promise.race([new Worker(this.ctx, this.env).fetch(request), lost.promise]);
    } catch (fault) {
      return internalError(request, fault);
    } finally {
      underWay.delete(lost.reject);
    }
  }

  queue(batch) {
    return guarded(() => new Worker(this.ctx, this.env).queue(batch));
  }

  scheduled(controller) {
    return guarded(() => new Worker(this.ctx, this.env).scheduled(controller));
  }
}

/** Events without a client: a lost instance is a failure now, not a wait for the platform's deadline, so the retry comes sooner. */
async function guarded(work) {
  const lost = Promise.withResolvers();
  underWay.add(lost.reject);
  try {
    return await Promise.race([work(), lost.promise]);
  } finally {
    underWay.delete(lost.reject);
  }
}

function internalError(request, fault) {
  const given = request.headers.get("X-Request-Id");
  const requestId = /^[\x21-\x7e]{1,128}$/.test(given ?? "") ? given : crypto.randomUUID();
  console.error(JSON.stringify({ level: "error", event: "panic", requestId, fault: String(fault?.stack ?? fault) }));
  const body = { success: false, error: "Internal server error", code: "INTERNAL_ERROR", requestId };
  return Response.json(body, {
    status: 500,
    headers: {
      "X-Request-Id": requestId,
      "Cache-Control": "no-store",
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Expose-Headers": "X-Request-Id",
    },
  });
}
