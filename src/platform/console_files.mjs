// The console: a web app of static files at `/` and below `/console/`. Everything else is the Worker's to answer.

/** What the app has to know of this deployment before anybody is signed in; both are public. */
const settingsPath = "/console/settings.json";

/** Each request is looked at: an address is not taken apart for it. */
const fileAddress = /^https?:\/\/[^/]+\/(?:console\/|[?#]|$)/;

/** The entry point that serves the console, and whatever `Worker` serves. */
export const withConsole = (Worker) =>
  class extends Worker {
    async fetch(request) {
      const isFile = fileAddress.test(request.url) && ["GET", "HEAD"].includes(request.method);
      if (!isFile) return super.fetch(request);
      return new URL(request.url).pathname === settingsPath ? settings(this.env) : file(request, this.env);
    }
  };

const settings = ({ SUPABASE_URL, SUPABASE_ANON_KEY }) =>
  Response.json(
    { supabaseUrl: SUPABASE_URL, supabaseKey: SUPABASE_ANON_KEY },
    { headers: { "Cache-Control": "no-store" } },
  );

async function file(request, env) {
  const answer = await env.ASSETS.fetch(request);
  const headers = new Headers(answer.headers);
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "no-referrer");
  headers.set("Content-Security-Policy", contentPolicy(env));
  // The names of built files hold their hash; the page names them, so it is asked for each time.
  const isNamedByHash = answer.ok && /-[A-Z0-9]{8}\.\w+$/.test(new URL(request.url).pathname);
  headers.set("Cache-Control", isNamedByHash ? "public, max-age=31536000, immutable" : "no-cache");
  return new Response(answer.body, { status: answer.status, headers });
}

/**
 * Scripts and styles are files of ours; accounts are Supabase's. Pictures, recordings and books are links of ours, and
 * lead on to Supabase or to Cloudinary where the operator wants that.
 */
const contentPolicy = ({ SUPABASE_URL, SUPABASE_SIGNED_URLS, CLOUDINARY_URL }) => {
  const supabase = originOf(SUPABASE_URL);
  const stored = SUPABASE_SIGNED_URLS === "true" ? ` ${supabase}` : "";
  const cloudinary = CLOUDINARY_URL ? " https://*.cloudinary.com" : "";
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' data: blob:${stored}${cloudinary}`,
    `media-src 'self'${stored}`,
    `frame-src 'self'${stored}`,
    `connect-src 'self' ${supabase}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
};

const originOf = (address) => (URL.canParse(address) ? new URL(address).origin : "");
