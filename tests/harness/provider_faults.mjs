// What a provider can do instead of answering as its reference says. Each is handed the response, the request
// (`{ path, body }`) and a script's options.
import { setTimeout as pause } from "node:timers/promises";
import { errorDocument, sendChat, sendJson, sendPicture, sendSpeech } from "./provider_shapes.mjs";

export const faults = {
  limited: (response, _request, { retryAfter } = {}) => {
    if (retryAfter !== undefined) response.setHeader("Retry-After", String(retryAfter));
    sendJson(response, 429, errorDocument("Rate limit reached", "rate_limit_exceeded", "requests"));
  },
  broken: (response) => sendJson(response, 500, errorDocument("The server had an error", null, "server_error")),
  refused: (response) =>
    sendJson(response, 400, errorDocument("Your request was rejected", "content_policy_violation")),
  /** Chat says no in words of its own, with a 200. */
  refusesInWords: (response, { body }) => sendChat(response, body, { refusal: "I'm sorry, I can't help with that." }),
  moved: (response) => response.writeHead(301, { Location: "/v2/elsewhere" }).end(),
  /** Takes the request and never says a word. */
  hangs: () => {},
  /** Takes the request, works for a while and resets the connection. */
  resets: async (response, _request, { seconds = 0 } = {}) => {
    await pause(seconds * 1000);
    response.socket?.resetAndDestroy();
  },
  /** Sends something again and again, so slowly that it would never end. */
  drips: async (response, { path }, { everySeconds = 5 } = {}) => {
    const event = 'data: {"choices":[{"index":0,"delta":{"content":"."},"finish_reason":null}]}\n\n';
    const [type, part] = path.includes("audio") ? ["audio/pcm", Buffer.alloc(480, 7)] : ["text/event-stream", event];
    response.writeHead(200, { "Content-Type": type });
    while (!response.destroyed) {
      response.write(part);
      await pause(everySeconds * 1000, undefined, { ref: false });
    }
  },
  cutAfterHead: async (response, { path }) => {
    response.writeHead(200, { "Content-Type": typeOf(path), "Content-Length": "1000" });
    response.flushHeaders();
    await pause(50);
    response.socket?.destroy();
  },
  cutInBody: async (response, { path }) => {
    response.writeHead(200, { "Content-Type": typeOf(path), "Content-Length": "1000" });
    response.write(path.includes("audio") ? Buffer.alloc(400, 7) : '{"choices": [');
    await pause(50);
    response.socket?.destroy();
  },
  invalidJson: (response, { path }) => response.writeHead(200, { "Content-Type": typeOf(path) }).end("{not json"),
  html: (response) => response.writeHead(200, { "Content-Type": "text/html" }).end("<html>A gateway</html>"),
  empty: (response, { path }) => response.writeHead(200, { "Content-Type": typeOf(path) }).end(),
  /** More than anybody asked for, without an end that was announced. */
  tooLarge: async (response, { path }) => {
    response.writeHead(200, { "Content-Type": typeOf(path) });
    const chunk = Buffer.alloc(1 << 20, " ");
    for (let sent = 0; sent < 40 && !response.destroyed; sent++) {
      if (!response.write(chunk)) await Promise.race([pause(5000), new Promise((go) => response.once("drain", go))]);
    }
    response.end();
  },
  /** The voice stops in the middle, and calls it whole. */
  half: (response, { body }) => sendSpeech(response, body, { share: 0.25 }),
  /** Chat says this and nothing else. */
  says: (response, { body }, options) => sendChat(response, body, options),
  /** The picture lies behind an address that expires. */
  linked: (response, _request, { link }) => sendPicture(response, { link }),
};

/** After these nobody knows whether the work was done: the provider charges for it. */
export const costly = ["resets", "hangs", "drips", "cutAfterHead", "cutInBody", "tooLarge", "half", "says", "linked"];

const typeOf = (path) => (path.includes("audio") ? "audio/pcm" : "application/json");
