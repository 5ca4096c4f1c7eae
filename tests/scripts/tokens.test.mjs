// Facts about the tokens of the local stacks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { jwtVerify } from "jose";
import { signedToken, withIssuer } from "../../scripts/supabase/tokens.mjs";

const secret = "a secret that is thirty-two long";
const verified = async (token) => (await jwtVerify(token, new TextEncoder().encode(secret))).payload;

test("an independent library accepts a token", async () => {
  assert.deepEqual(await verified(signedToken({ role: "anon" }, secret)), { role: "anon" });
});

test("an answer with a session gets its issuer, another passes as it is", async () => {
  const session = { access_token: signedToken({ sub: "ada" }, secret), token_type: "bearer" };
  const answer = await withIssuer(Response.json(session), "http://here/auth/v1", secret);
  const body = await answer.json();
  assert.equal(body.token_type, "bearer");
  assert.deepEqual(await verified(body.access_token), { iss: "http://here/auth/v1", sub: "ada" });
  const refusal = Response.json({ msg: "no" }, { status: 422 });
  assert.equal(await withIssuer(refusal, "x", secret), refusal);
});
