// The built Worker, and beside it, in the same isolate on the same bucket, R2 passed straight through:
// `/straight?key=…` puts and gives an object. Nothing else is asked there: no link, no row, no store's fallback. With
// `&logged` it writes a line to the log, as the Worker does of every request; each goes through the local runtime's
// inspector, which takes milliseconds.
import Worker from "../../build/index.js";
import { guarded } from "../../src/platform/guard.mjs";

export * from "../../build/index.js";

/** As long as the Worker's. */
const line = JSON.stringify({ level: "info", event: "request", filler: "x".repeat(300) });

export default class extends guarded(Worker) {
  async fetch(request) {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname !== "/straight") return super.fetch(request);
    const key = searchParams.get("key");
    if (request.method === "PUT") {
      await this.env.MEDIA.put(key, request.body);
      return new Response(null, { status: 204 });
    }
    if (searchParams.has("logged")) console.log(line);
    const object = await this.env.MEDIA.get(key, { range: request.headers });
    const length = request.headers.has("range") ? object.range.length : object.size;
    return new Response(object.body, {
      status: request.headers.has("range") ? 206 : 200,
      headers: { "Content-Type": "audio/mpeg", "Content-Length": length },
    });
  }
}
