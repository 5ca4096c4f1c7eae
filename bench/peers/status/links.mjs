// Signed links, as `src/media/signing.rs` makes them.
const base64url = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

export class Links {
  #key;

  constructor(secret) {
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    this.#key = crypto.subtle.importKey("raw", new TextEncoder().encode(secret), algorithm, false, ["sign"]);
  }

  /** `{ expiresAt, to(artifactId) }` for one answer. */
  at(origin) {
    const expires = Math.floor(Date.now() / 1000) + 3600;
    const to = async (artifactId) => {
      const text = new TextEncoder().encode(`${artifactId}\ninline\n${expires}`);
      const signature = base64url(await crypto.subtle.sign("HMAC", await this.#key, text));
      return `${origin}/media/${artifactId}?disposition=inline&expires=${expires}&signature=${signature}`;
    };
    return { expiresAt: new Date(expires * 1000).toISOString().replace(".000Z", "Z"), to };
  }
}
