// Answers of Workers AI as its documentation prints them (developers.cloudflare.com/workers-ai, 2026): texts, streamed
// and whole, JSON Mode, Aura's sound, FLUX's pictures, errors; and what is asked of each model.
import { execFileSync } from "node:child_process";
import { pictureBytes, sendJson, sendSpeech } from "./provider_shapes.mjs";

/** An error as the binding's service has it; the binding throws it, or hands it on where it is asked for answers. */
export function sendModelError(response, status, internalCode, description) {
  sendJson(response, status, { internalCode, name: "AiError", message: `AiError: ${description}`, description });
}

const usageOf = (text, most) => {
  const [prompt_tokens, completion_tokens] = [900, most ?? Math.ceil(text.length / 4)];
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
};

/** Words of a model, as `inputs` has them; with the finish "length" it used up all the room that it had. */
export function sendModelText(response, inputs, { text = "", finish, refusal }) {
  const words = refusal ?? text;
  const usage = usageOf(words, finish === "length" ? inputs.max_tokens : undefined);
  if (!inputs.stream) {
    const answer = inputs.response_format ? JSON.parse(words) : words;
    return sendJson(response, 200, { response: answer, tool_calls: [], usage });
  }
  response.writeHead(200, { "Content-Type": "text/event-stream" });
  const send = (event) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  for (let at = 0; at < words.length; at += 500) send({ response: words.slice(at, at + 500), p: "abcdefghijklm" });
  send({ response: "", usage });
  response.end("data: [DONE]\n\n");
}

export function sendModelSpeech(response, { text, encoding, container }, options) {
  const response_format = encoding === "mp3" ? "mp3" : container === "wav" ? "wav" : "pcm";
  sendSpeech(response, { input: text, response_format }, options);
}

/** FLUX makes JPEGs. */
export function sendModelPicture(response) {
  sendJson(response, 200, { image: jpeg().toString("base64") });
}

let drawn;
function jpeg() {
  drawn ??= execFileSync("ffmpeg", ["-loglevel", "error", "-i", "pipe:0", "-f", "mjpeg", "pipe:1"], {
    input: pictureBytes(),
    maxBuffer: 16 << 20,
  });
  return drawn;
}
