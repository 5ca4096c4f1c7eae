// An OpenAI-compatible provider for tests, and the service behind Workers AI's binding. It does what a test's script
// says, and counts what it was asked and what it would charge for.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { sendModelPicture, sendModelSpeech, sendModelText } from "./model_shapes.mjs";
import { costly, faults } from "./provider_faults.mjs";
import { errorDocument, pictureBytes, sendChat, sendJson, sendPicture, sendSpeech } from "./provider_shapes.mjs";

export const chat = "/v1/chat/completions";
export const speech = "/v1/audio/speech";
export const generations = "/v1/images/generations";
export const edits = "/v1/images/edits";
/** Of Workers AI, by what the model does. */
export const [write, speak, draw] = ["/run/write", "/run/speak", "/run/draw"];
/** Where a picture lies behind an address, where one has lain, and what redirects. */
const [pictureLink, expiredLink] = ["/pictures/1.png", "/pictures/expired.png"];
const [movedLink, tunnelLink, circleLink] = ["moved", "tunnel", "circle"].map((name) => `/pictures/${name}.png`);

/**
 * `{ url, calls, paid, fetched, script(path, …behaviours), scriptFor(words, path, …behaviours), write(text),
 * close() }`: `calls` are `{ path, key, trace, model, body, at, hungUpAt }` of all requests, `paid` those that a
 * provider charges for, `fetched` the paths of pictures behind links. A script lines behaviours up for the next
 * requests of a path (that hold these words), each the name of a fault or `[name, options]`; `write` says what chat
 * answers.
 */
export async function startFakeProvider() {
  const calls = [];
  const paid = [];
  const fetched = [];
  const scripts = [];
  const redirects = { [movedLink]: pictureLink, [circleLink]: circleLink };
  let text = "";

  const answers = {
    [chat]: (response, { body }) => sendChat(response, body, { text: chatAnswer(body, text) }),
    [generations]: (response) => sendPicture(response),
    [edits]: (response) => sendPicture(response),
    [speech]: (response, { body }) => sendSpeech(response, body),
    [write]: (response, { body }) => sendModelText(response, body, { text: chatAnswer(body, text) }),
    [speak]: (response, { body }) => sendModelSpeech(response, body),
    [draw]: (response) => sendModelPicture(response),
  };

  /** What the first script that fits has for this call. */
  function nextFault({ path, words }) {
    const fits = (script) => script.path === path && script.lined.length > 0 && words.includes(script.words);
    const next = scripts.find(fits)?.lined.shift();
    return Array.isArray(next) ? next : [next, {}];
  }

  async function answer(request, response) {
    const { url, headers } = request;
    const bytes = await buffer(request);
    if (url.startsWith("/pictures/")) fetched.push(url);
    if (redirects[url]) return response.writeHead(302, { Location: redirects[url] }).end();
    if (url === expiredLink) return response.writeHead(403, { "Content-Type": "application/xml" }).end("<Error/>");
    if (url.split("?")[0] === pictureLink)
      return response.writeHead(200, { "Content-Type": "image/png" }).end(pictureBytes());
    if (url.startsWith("/ai-api/models/search")) return sendJson(response, 200, { result: models });
    const isJson = bytes.length > 0 && (headers["content-type"] ?? "").startsWith("application/json");
    const body = isJson ? JSON.parse(bytes.toString()) : bytes;
    const [key, trace] = [headers["idempotency-key"], headers.traceparent?.split("-")[1]];
    const words = bytes.toString(isJson ? "utf8" : "latin1");
    const call = { path: url, key, trace, body, words, at: Date.now() };
    const model = headers["cf-consn-model-id"];
    // The binding sends no key: the same request of a model is the same call.
    if (model)
      Object.assign(call, { model, path: workOf(model), body: body.inputs ?? body, key: hashOf(model, bytes) });
    calls.push(watched(call, response));
    const { path } = call;
    if (!model && headers.authorization !== "Bearer sk-test") {
      return sendJson(response, 401, errorDocument("Incorrect API key provided", "invalid_api_key"));
    }
    if (path === "/v1/models") return sendJson(response, 200, { object: "list", data: listed });
    if (answers[path] && asksForNothing(body)) return sendJson(response, 400, nothingAsked);
    const [name, options] = nextFault(call);
    if (name) {
      if (costly.includes(name)) paid.push(call);
      return faults[name](response, call, options);
    }
    if (!answers[path]) return sendJson(response, 404, errorDocument("Unknown request URL", "unknown_url"));
    paid.push(call);
    return answers[path](response, call);
  }

  const server = createServer((request, response) => answer(request, response).catch(() => response.destroy()));
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  // The picture again, at an address that leads into a network and is not the provider's own.
  const privateLink = `http://localhost:${server.address().port}${pictureLink}?private`;
  redirects[tunnelLink] = privateLink;
  return {
    url: `${origin}/v1`,
    modelsUrl: origin,
    pictureLink: `${origin}${pictureLink}`,
    expiredLink: `${origin}${expiredLink}`,
    movedLink: `${origin}${movedLink}`,
    circleLink: `${origin}${circleLink}`,
    privateLink,
    tunnelLink: `${origin}${tunnelLink}`,
    calls,
    paid,
    fetched,
    script: (path, ...lined) => scripts.unshift({ path, words: "", lined }),
    scriptFor: (words, path, ...lined) => scripts.unshift({ path, words, lined }),
    forgetScripts: () => scripts.splice(0),
    write: (words) => {
      text = words;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/** A call that will say when its connection ended before the answer did. */
function watched(call, response) {
  response.once("close", () => {
    if (!response.writableFinished) call.hungUpAt = Date.now();
  });
  return call;
}

/** As the doctor does, to learn whether anything is there. */
const asksForNothing = (body) => !Buffer.isBuffer(body) && Object.keys(body).length === 0;
const nothingAsked = errorDocument("you must provide a model parameter", null);

const listed = ["gpt-4.1-mini", "gpt-4o-mini-tts", "gpt-image-1"].map((id) => ({
  id,
  object: "model",
  created: 1_744_316_542,
  owned_by: "system",
}));

const models = ["@cf/meta/llama-3.3-70b-instruct-fp8-fast", "@cf/deepgram/aura-2-en"].map((name) => ({ name }));

const workOf = (model) => (model.includes("/aura-") ? speak : model.includes("/flux-") ? draw : write);
const hashOf = (model, bytes) => createHash("sha256").update(model).update(bytes).digest("hex");

/** The text, without what the conversation has of it already; or JSON of the schema that was asked for. */
function chatAnswer({ messages, response_format }, text) {
  // Workers AI is handed the schema alone.
  const { name, properties } = response_format?.json_schema ?? {};
  if (name === "story" || properties?.hero) return JSON.stringify(story);
  const order = messages.at(-1).content;
  if (name === "pictures" || properties?.scenes) {
    const scenes = order.match(/^\d+\. /gm) ?? [];
    return JSON.stringify({ scenes: scenes.map(() => ({ picture: "Mia rows a boat over a lake.", emotion: "calm" })) });
  }
  const said = messages.filter(({ role }) => role === "assistant").map(({ content }) => content);
  return said.length > 0 && text.startsWith(said.join("")) ? text.slice(said.join("").length) : text;
}

const story = {
  title: "The Lantern on the Lake",
  paragraphs: Array.from(
    { length: 8 },
    (_, at) =>
      `On evening ${at + 1} Mia rowed her little boat over the lake to the island of the herons. She carried a ` +
      "lantern, and its light lay on the water like a path. The herons were afraid of the dark, so she hummed.",
  ),
  hero: {
    name: "Mia",
    kind: "girl",
    age_years: 9,
    traits: ["brave"],
    build: [],
    features: ["red hair"],
    wearing: ["a yellow coat"],
    carrying: ["a lantern"],
  },
};
