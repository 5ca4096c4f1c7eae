// What a provider can do instead of answering as its reference says. Each is handed the response, the request
// (`{ path, body }`) and a script's options.
import { setTimeout as pause } from "node:timers/promises";
import { sendModelError, sendModelSpeech, sendModelText } from "./model_shapes.mjs";
import { errorDocument, sendChat, sendJson, sendPicture, sendSpeech } from "./provider_shapes.mjs";

/** Where a provider says that it is now. */
export const movedPath = "/v2/elsewhere";

export const faults = {
  limited: (response, _request, { retryAfter } = {}) => {
    if (retryAfter !== undefined) response.setHeader("Retry-After", String(retryAfter));
    sendJson(response, 429, errorDocument("Rate limit reached", "rate_limit_exceeded", "requests"));
  },
  broken: (response) => sendJson(response, 500, errorDocument("The server had an error", null, "server_error")),
  refused: (response) =>
    sendJson(response, 400, errorDocument("Your request was rejected", "content_policy_violation")),
  /** Chat says no in words of its own, with a 200. */
  refusesInWords: (response, call) => sendWords(response, call, { refusal: "I'm sorry, I can't help with that." }),
  /** To another host, at an address that holds a secret. */
  moved: (response, _request, { status = 301 } = {}) => {
    const location = `http://localhost:${response.socket.localPort}${movedPath}?token=a-secret`;
    response.writeHead(status, { Location: location }).end();
  },
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
    const [type, part] = isOfSound(path)
      ? ["audio/pcm", Buffer.alloc(480, 7)]
      : path.includes("images")
        ? ["application/json", " "]
        : ["text/event-stream", event];
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
    response.write(isOfSound(path) ? Buffer.alloc(400, 7) : '{"choices": [');
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
  half: (response, { path, body }) =>
    path.startsWith("/run/")
      ? sendModelSpeech(response, body, { share: 0.5 })
      : sendSpeech(response, body, { share: 0.5 }),
  /** Chat says this and nothing else. */
  says: (response, call, options) => sendWords(response, call, options),
  /** The picture lies behind an address that expires. */
  linked: (response, _request, { link }) => sendPicture(response, { link }),
  /** Chat's usual words, after a while. */
  slow: async (response, call, { seconds, text }) => {
    await pause(seconds * 1000);
    sendWords(response, call, { text });
  },
  /** A success with this for its body. */
  answers: (response, _request, document) => sendJson(response, 200, document),
  /** Workers AI has no room anywhere. */
  full: (response) => sendModelError(response, 429, 3040, "No more data centers to forward the request to"),
  /** The same, thrown as older bindings did. */
  throws: (response) => {
    response.setHeader("throws", "InferenceUpstreamError");
    sendModelError(response, 429, 3040, "No more data centers to forward the request to");
  },
  usedUp: (response) => sendModelError(response, 429, 3036, "You have used up your daily free allocation"),
  unknownModel: (response) => sendModelError(response, 400, 5007, "No such model or task"),
  flagged: (response) => sendModelError(response, 400, 3030, "Input prompt contains NSFW content."),
};

const sendWords = (response, { path, body }, options) =>
  path.startsWith("/run/") ? sendModelText(response, body, options) : sendChat(response, body, options);

/** The provider has worked by then, whatever came of it, and charges for it. */
export const costly = [
  "resets",
  "hangs",
  "drips",
  "cutAfterHead",
  "cutInBody",
  "invalidJson",
  "html",
  "empty",
  "tooLarge",
  "half",
  "says",
  "linked",
  "answers",
  "slow",
  "refusesInWords",
];

const isOfSound = (path) => path.includes("audio") || path.endsWith("/speak");
const typeOf = (path) => (isOfSound(path) ? "audio/pcm" : "application/json");
