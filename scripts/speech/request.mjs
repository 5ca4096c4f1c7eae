// Checks a speech request as OpenAI's `POST /v1/audio/speech` does, so that a request which works here works there.

/** The longest `input`, in characters, as the real service has it. */
export const MAX_INPUT_CHARACTERS = 4096;
/** The longest request body, in bytes: the longest input in four-byte characters, escaped, with room for the rest. */
export const MAX_BODY_BYTES = 64 * 1024;
/** OpenAI's own voice names; a local engine speaks each of them with its default voice. */
export const OPENAI_VOICES = [
  "alloy",
  "ash",
  "ballad",
  "coral",
  "echo",
  "fable",
  "nova",
  "onyx",
  "sage",
  "shimmer",
  "verse",
  "marin",
  "cedar",
];
const FORMATS = ["mp3", "opus", "aac", "flac", "wav", "pcm"];
const SPOKEN_FORMATS = ["wav", "pcm"];

/** An answer in OpenAI's error shape. */
export class RequestError extends Error {
  /** @param {number} status @param {string} message @param {string | null} param the field at fault */
  constructor(status, message, param = null, code = null) {
    super(message);
    this.status = status;
    this.param = param;
    this.code = code;
  }
}

/** @returns {{ error: { message: string, type: string, param: string | null, code: string | null } }} */
export function errorDocument(message, type, param = null, code = null) {
  return { error: { message, type, param, code } };
}

const isText = (value) => typeof value === "string" && value.trim() !== "";

/**
 * @param {string} body the request's JSON
 * @param {string[]} engineVoices the voices of the engine that will speak
 * @returns {{ input: string, voice: string | null, speed: number, format: "wav" | "pcm" }} `voice` null: the engine's
 * own
 */
export function parseSpeechRequest(body, engineVoices) {
  let request;
  try {
    request = JSON.parse(body);
  } catch {
    throw new RequestError(400, "We could not parse the JSON body of your request.");
  }
  if (request === null || typeof request !== "object" || Array.isArray(request)) {
    throw new RequestError(400, "The JSON body of your request must be an object.");
  }
  for (const name of ["model", "input", "voice"]) {
    if (request[name] === undefined || request[name] === null) {
      throw new RequestError(400, `Missing required parameter: '${name}'.`, name, "missing_required_parameter");
    }
    if (!isText(request[name])) {
      throw new RequestError(400, `Invalid '${name}': expected a string that is not empty.`, name, "invalid_type");
    }
  }
  const { input, voice, speed = 1, response_format: format = "mp3" } = request;
  if ([...input].length > MAX_INPUT_CHARACTERS) {
    const message = `Invalid 'input': string too long. Expected a string with maximum length ${MAX_INPUT_CHARACTERS}.`;
    throw new RequestError(400, message, "input", "string_above_max_length");
  }
  if (!OPENAI_VOICES.includes(voice) && !engineVoices.includes(voice)) {
    const known = [...engineVoices, ...OPENAI_VOICES].map((name) => `'${name}'`).join(", ");
    throw new RequestError(400, `Invalid 'voice': supported values are ${known}.`, "voice", "invalid_value");
  }
  if (typeof speed !== "number" || !(speed >= 0.25 && speed <= 4)) {
    throw new RequestError(400, "Invalid 'speed': expected a number from 0.25 to 4.", "speed", "invalid_value");
  }
  if (!FORMATS.includes(format)) {
    const message = `Invalid 'response_format': supported values are ${FORMATS.map((name) => `'${name}'`).join(", ")}.`;
    throw new RequestError(400, message, "response_format", "invalid_value");
  }
  if (!SPOKEN_FORMATS.includes(format)) {
    // The real service's default is mp3; this one does not encode, because its caller does.
    const message = `This local server speaks 'wav' and 'pcm', not '${format}': name one of them in 'response_format'.`;
    throw new RequestError(400, message, "response_format", "unsupported_value");
  }
  return { input, voice: engineVoices.includes(voice) ? voice : null, speed, format };
}
