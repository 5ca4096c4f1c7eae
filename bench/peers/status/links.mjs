// Signed links, as `src/media/signing.rs` makes them.
const base64url = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

export class Links {
  #key;
  #id;

  constructor(secret) {
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    this.#key = crypto.subtle.importKey("raw", new TextEncoder().encode(secret), algorithm, false, ["sign"]);
    this.#id = this.#sign("key id").then((bytes) => new Uint8Array(bytes).slice(0, 4).toHex());
  }

  async #sign(text) {
    return crypto.subtle.sign("HMAC", await this.#key, new TextEncoder().encode(text));
  }

  /** `{ expiresAt, to(artifactId) }` for one answer. */
  at(origin) {
    const expires = Math.floor(Date.now() / 1000) + 3600;
    const to = async (artifactId) => {
      const signature = base64url(await this.#sign(`${artifactId}\ninline\n${expires}`));
      const query = `disposition=inline&expires=${expires}&key=${await this.#id}&signature=${signature}`;
      return `${origin}/media/${artifactId}?${query}`;
    };
    return { expiresAt: new Date(expires * 1000).toISOString().replace(".000Z", "Z"), to };
  }
}
