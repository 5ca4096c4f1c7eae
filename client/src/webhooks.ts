// Whether a webhook comes from the server, by Standard Webhooks (https://www.standardwebhooks.com), and is fresh.
import { WebhookVerificationError } from "./errors.js";
import type { Artifact, Open } from "./readings_types.js";

export interface WebhookEvent {
  event: Open<"job.completed" | "job.failed" | "job.cancelled">;
  jobId: string;
  status: string;
  artifacts: Partial<Artifact>[];
  /** How many more there are than fit. */
  artifactsOmitted?: number;
  createdAt: string;
}

export interface WebhookOptions {
  /** How old or how far ahead a webhook may be; 300 if not given. */
  toleranceSeconds?: number;
  /** Instead of the clock. */
  now?: Date;
}

type HeaderSource = Headers | Record<string, string | string[] | undefined>;

/**
 * The event of a request to a webhook receiver. `payload` is the body as it came, not parsed; `secrets` are the
 * current one (`whsec_…`) and, after a rotation, those before it.
 */
export async function verifyWebhook<Event = WebhookEvent>(
  payload: string | Uint8Array,
  headers: HeaderSource,
  secrets: string | string[],
  { toleranceSeconds = 300, now = new Date() }: WebhookOptions = {},
): Promise<Event> {
  const text = typeof payload === "string" ? payload : new TextDecoder().decode(payload);
  const [id, timestamp, signatures] = ["id", "timestamp", "signature"].map((name) => {
    const value = headerOf(headers, `webhook-${name}`);
    if (!value) throw new WebhookVerificationError(`The header webhook-${name} is missing`);
    return value;
  }) as [string, string, string];
  const age = now.getTime() / 1_000 - Number(timestamp);
  if (!/^\d+$/.test(timestamp) || Math.abs(age) > toleranceSeconds)
    throw new WebhookVerificationError("The webhook is not of this time");
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${text}`);
  for (const secret of [secrets].flat()) if (await isSigned(signed, signatures, secret)) return JSON.parse(text);
  throw new WebhookVerificationError("No signature matches");
}

async function isSigned(signed: Uint8Array<ArrayBuffer>, signatures: string, secret: string): Promise<boolean> {
  const bytes = bytesOf(secret.replace(/^whsec_/, ""));
  if (!bytes?.length) throw new WebhookVerificationError("The secret is not of the form whsec_…");
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", bytes, algorithm, false, ["verify"]);
  for (const signature of signatures.split(" ")) {
    const offered = signature.startsWith("v1,") ? bytesOf(signature.slice(3)) : undefined;
    // Compares in constant time.
    if (offered && (await crypto.subtle.verify("HMAC", key, offered, signed))) return true;
  }
  return false;
}

/** Undefined for what is not base64. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function headerOf(headers: HeaderSource, name: string): string | undefined {
  if (typeof headers.get === "function") return (headers as Headers).get(name) ?? undefined;
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return Array.isArray(found) ? found[0] : (found as string | undefined);
}
