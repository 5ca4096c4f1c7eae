// An OpenAI-compatible provider for tests. It does what a test's script says, and counts what it was asked and what it
// would charge for.
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { costly, faults } from "./provider_faults.mjs";
import { errorDocument, pictureBytes, sendChat, sendJson, sendPicture, sendSpeech } from "./provider_shapes.mjs";

export const chat = "/v1/chat/completions";
export const speech = "/v1/audio/speech";
export const generations = "/v1/images/generations";
export const edits = "/v1/images/edits";
/** Where a picture lies behind an address. */
const pictureLink = "/pictures/1.png";

/**
 * `{ url, calls, paid, script(path, …behaviours), scriptFor(words, path, …behaviours), write(text), close() }`: `calls`
 * are `{ path, key, body, at }` of all requests, `paid` those that a provider charges for. A script lines behaviours up
 * for the next requests of a path (that hold these words), each the name of a fault or `[name, options]`; `write` says
 * what chat answers.
 */
export async function startFakeProvider() {
  const calls = [];
  const paid = [];
  const scripts = [];
  let text = "";

  const answers = {
    [chat]: (response, { body }) => sendChat(response, body, { text: chatAnswer(body, text) }),
    [generations]: (response) => sendPicture(response),
    [edits]: (response) => sendPicture(response),
    [speech]: (response, { body }) => sendSpeech(response, body),
  };

  /** What the first script that fits has for this call. */
  function nextFault({ path, words }) {
    const fits = (script) => script.path === path && script.lined.length > 0 && words.includes(script.words);
    const next = scripts.find(fits)?.lined.shift();
    return Array.isArray(next) ? next : [next, {}];
  }

  async function answer(request, response) {
    const { url: path, headers } = request;
    const bytes = await buffer(request);
    if (path === pictureLink) return response.writeHead(200, { "Content-Type": "image/png" }).end(pictureBytes());
    const isJson = bytes.length > 0 && (headers["content-type"] ?? "").startsWith("application/json");
    const body = isJson ? JSON.parse(bytes.toString()) : bytes;
    const call = { path, key: headers["idempotency-key"], body, words: bytes.toString("latin1"), at: Date.now() };
    if (isJson) call.words = bytes.toString();
    calls.push(call);
    if (headers.authorization !== "Bearer sk-test") {
      return sendJson(response, 401, errorDocument("Incorrect API key provided", "invalid_api_key"));
    }
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
  return {
    url: `${origin}/v1`,
    pictureLink: `${origin}${pictureLink}`,
    calls,
    paid,
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

/** The text, without what the conversation has of it already; or JSON of the schema that was asked for. */
function chatAnswer({ messages, response_format }, text) {
  const name = response_format?.json_schema?.name;
  if (name === "story") return JSON.stringify(story);
  const order = messages.at(-1).content;
  if (name === "pictures") {
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
