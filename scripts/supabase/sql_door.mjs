// A door for tests only: `POST /sql` with the secret key runs a statement as the owner of the database, so that a test
// can look at rows, age a lease or break a table.
import { timingSafeEqual } from "node:crypto";
import { text } from "node:stream/consumers";

function isKey(given, key) {
  const [left, right] = [Buffer.from(given ?? ""), Buffer.from(key)];
  return left.length === right.length && timingSafeEqual(left, right);
}

export async function answerSql(request, response, database, key) {
  const answer = (status, body) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  if (request.method !== "POST" || !isKey(request.headers.apikey, key))
    return answer(403, { message: "secret key needed" });
  try {
    answer(200, await database.rows(await text(request)));
  } catch (fault) {
    answer(400, { message: fault.message, code: fault.code });
  }
}
