/** A key that no other request has. React Native may lack `crypto`; keys are per user, so that chance is enough there. */
export function newIdempotencyKey(): string {
  const { crypto } = globalThis;
  if (crypto?.randomUUID) return crypto.randomUUID();
  const bytes = crypto?.getRandomValues?.(new Uint8Array(16)) ?? Array.from({ length: 16 }, () => Math.random() * 256);
  return Array.from(bytes, (byte) => Math.floor(byte).toString(16).padStart(2, "0")).join("");
}
