// HS256 tokens of the local stacks, as a hosted project issues them.
import { createHmac } from "node:crypto";

const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

export function signedToken(claims, jwtSecret) {
  const signed = `${part({ alg: "HS256", typ: "JWT" })}.${part(claims)}`;
  return `${signed}.${createHmac("sha256", jwtSecret).update(signed).digest("base64url")}`;
}

/**
 * `@supabase/lite` leaves out `iss`, which every hosted project's access tokens carry and which a verifier must check.
 * An answer of the account service that holds a token passes with the token signed anew, `iss` in it.
 */
export async function withIssuer(answer, issuer, jwtSecret) {
  if (!answer.ok || !answer.headers.get("content-type")?.includes("json")) return answer;
  const body = await answer.json();
  for (const session of [body, body?.session]) {
    if (typeof session?.access_token !== "string") continue;
    const claims = JSON.parse(Buffer.from(session.access_token.split(".")[1], "base64url").toString());
    session.access_token = signedToken({ iss: issuer, ...claims }, jwtSecret);
  }
  const headers = new Headers(answer.headers);
  headers.delete("content-length");
  return new Response(JSON.stringify(body), { status: answer.status, headers });
}
