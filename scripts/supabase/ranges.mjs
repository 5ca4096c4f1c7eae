// Ranges of what a signed link opens: the embedded storage answers with the whole object, and players seek by ranges.
// What the Worker reads with its key stays whole, as from the versions of Supabase Storage that know no ranges.
import { parse } from "range-parser";

/** Whether a request may be answered with a part. */
export const mayBeRanged = ({ method, url, headers }) =>
  method === "GET" && headers.has("range") && new URL(url).pathname.startsWith("/storage/v1/object/sign/");

/** The part of `answer` that `request` asks for; of several, or none that can be read, the whole (RFC 9110, 14.2). */
export async function ranged(answer, request) {
  if (answer.status !== 200) return answer;
  const condition = request.headers.get("if-range");
  if (condition && condition !== answer.headers.get("etag")) return answer;
  const whole = await answer.blob();
  const { code, type, ranges } = parse(whole.size, request.headers.get("range"));
  const headers = new Headers(answer.headers);
  headers.set("accept-ranges", "bytes");
  headers.delete("content-length");
  if (type === "bytes" && code === 2 && whole.size > 0 && ranges.length === 0) {
    headers.set("content-range", `bytes */${whole.size}`);
    return new Response(null, { status: 416, headers });
  }
  if (type !== "bytes" || code !== 0 || ranges.length !== 1) {
    headers.set("content-length", whole.size);
    return new Response(whole, { headers });
  }
  const [{ start, end }] = ranges;
  headers.set("content-range", `bytes ${start}-${end}/${whole.size}`);
  headers.set("content-length", end - start + 1);
  return new Response(whole.slice(start, end + 1), { status: 206, headers });
}
