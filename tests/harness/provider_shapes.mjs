// Answers of OpenAI's API as its reference prints them (platform.openai.com/docs/api-reference, 2025): chat
// completions, streamed and whole, images, speech and errors.
import { execFileSync } from "node:child_process";
import { streamingWavHeader } from "../../scripts/speech/wav.mjs";
import { photo } from "./pictures.mjs";

const rateHz = 24_000;
/** Quicker than anybody speaks, and slow enough not to pass for sound that was cut off. */
const charactersPerSecond = 30;
/** A voice that hums: silence would not pass for speech. */
const hum = Buffer.from(Int16Array.from({ length: 60 }, (_, at) => (at < 30 ? 3000 : -3000)).buffer);
const model = "gpt-4.1-mini-2025-04-14";

export const errorDocument = (message, code, type = "invalid_request_error") => ({
  error: { message, type, param: null, code },
});

export function sendJson(response, status, document) {
  response.writeHead(status, { "Content-Type": "application/json", "x-request-id": "req_123" });
  response.end(JSON.stringify(document));
}

const usageOf = (text) => {
  const [prompt_tokens, completion_tokens] = [900, Math.ceil(text.length / 4)];
  return {
    prompt_tokens,
    completion_tokens,
    total_tokens: prompt_tokens + completion_tokens,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: 0,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  };
};

/** One completion, streamed as the request has it; `refusal` takes the text's place. */
export function sendChat(response, request, { text = "", finish = "stop", refusal = null }) {
  const base = {
    id: "chatcmpl-B9MBs8CjcvOU2jLn4n570S5qMJKcT",
    created: 1_741_569_952,
    model,
    service_tier: "default",
    system_fingerprint: "fp_f7d33cd6e3",
  };
  if (!request.stream) {
    const message = { role: "assistant", content: refusal ? null : text, refusal, annotations: [] };
    const choices = [{ index: 0, message, logprobs: null, finish_reason: finish }];
    return sendJson(response, 200, { ...base, object: "chat.completion", choices, usage: usageOf(text) });
  }
  response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8" });
  const send = (choices, usage = null) => {
    const chunk = { ...base, object: "chat.completion.chunk", choices, usage };
    response.write(`data: ${JSON.stringify(chunk)}\n\n`);
  };
  const part = (delta, finish_reason = null) => send([{ index: 0, delta, logprobs: null, finish_reason }]);
  part({ role: "assistant", content: refusal ? null : "", refusal: null });
  if (refusal) part({ refusal });
  for (let at = 0; at < text.length; at += 500) part({ content: text.slice(at, at + 500) });
  part({}, finish);
  if (request.stream_options?.include_usage) send([], usageOf(text));
  response.end("data: [DONE]\n\n");
}

/** A picture as base64, or with `link` behind an address, as `dall-e-3` answers. */
export function sendPicture(response, { link } = {}) {
  if (link) {
    const data = [{ url: link, revised_prompt: "A lighthouse at dusk" }];
    return sendJson(response, 200, { created: 1_713_833_628, data });
  }
  sendJson(response, 200, {
    created: 1_713_833_628,
    background: "opaque",
    data: [{ b64_json: pictureBytes().toString("base64") }],
    output_format: "png",
    quality: "low",
    size: "1024x1024",
    usage: {
      total_tokens: 322,
      input_tokens: 50,
      output_tokens: 272,
      input_tokens_details: { text_tokens: 50, image_tokens: 0 },
    },
  });
}

let drawn;
/** Drawn once: it takes a while. */
export const pictureBytes = () => (drawn ??= photo({ side: 512 }));

/** The hum of a text in the format that was asked for; `share` of it, for a voice that stops in the middle. */
export function sendSpeech(response, { input, response_format }, { share = 1 } = {}) {
  const samples = Math.ceil((rateHz * input.length * share) / charactersPerSecond);
  const pcm = Buffer.alloc(2 * samples, hum);
  const [type, bytes] = {
    pcm: () => ["audio/pcm", pcm],
    wav: () => ["audio/wav", Buffer.concat([streamingWavHeader(rateHz), pcm])],
    mp3: () => ["audio/mpeg", mp3Of(pcm)],
  }[response_format ?? "mp3"]();
  response.writeHead(200, { "Content-Type": type, "Transfer-Encoding": "chunked" });
  response.end(bytes);
}

function mp3Of(pcm) {
  const input = ["-f", "s16le", "-ar", String(rateHz), "-ac", "1", "-i", "pipe:0"];
  const output = ["-b:a", "64k", "-f", "mp3", "pipe:1"];
  return execFileSync("ffmpeg", ["-loglevel", "error", ...input, ...output], { input: pcm, maxBuffer: 64 << 20 });
}
