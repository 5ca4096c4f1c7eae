// Cloudinary's upload API for tests, as its reference has it (cloudinary.com/documentation/image_upload_api_reference):
// it checks signatures, keeps pictures under their public ids and counts what it is asked.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";

const [cloud, apiKey, apiSecret] = ["demo", "874837483274837", "a676b67565c6767a6767d6767f676fe1"];
const addressOf = (id) => `https://res.cloudinary.com/${cloud}/image/upload/v1312461204/${id}.png`;

/** `{ account, pictures, calls, break(times), close() }`: `account` is what `CLOUDINARY_URL` holds. */
export async function startFakeCloudinary() {
  const pictures = new Map();
  const calls = [];
  let broken = 0;

  const actions = {
    upload: (fields) => {
      pictures.set(fields.public_id, fields.file);
      const { public_id } = fields;
      const [width, height] = [fields.file.readUInt32BE(16), fields.file.readUInt32BE(20)];
      return { public_id, version: 1_312_461_204, width, height, format: "png", secure_url: addressOf(public_id) };
    },
    destroy: ({ public_id }) => ({ result: pictures.delete(public_id) ? "ok" : "not found" }),
  };

  async function answer(request, response) {
    const body = await buffer(request);
    const send = (status, document) => {
      response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(document));
    };
    const action = request.url.match(/^\/v1_1\/demo\/image\/(upload|destroy)$/)?.[1];
    if (!action) return send(404, { error: { message: "Unknown address" } });
    const fields = await fieldsOf(body, request.headers["content-type"]);
    calls.push({ action, id: fields.public_id });
    if (fields.signature !== signatureOf(fields) || fields.api_key !== apiKey) {
      return send(401, { error: { message: "Invalid Signature" } });
    }
    if (broken > 0) {
      broken--;
      return send(500, { error: { message: "General Error" } });
    }
    send(200, actions[action](fields));
  }

  const server = createServer((request, response) => answer(request, response).catch(() => response.destroy()));
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const prefix = encodeURIComponent(`http://127.0.0.1:${server.address().port}`);
  return {
    account: `cloudinary://${apiKey}:${apiSecret}@${cloud}?upload_prefix=${prefix}`,
    pictures,
    calls,
    /** The next so many calls fail. */
    break: (times) => {
      broken = times;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

async function fieldsOf(body, type) {
  const form = await new Response(body, { headers: { "Content-Type": type } }).formData();
  const fields = Object.fromEntries(form);
  if (fields.file) fields.file = Buffer.from(await fields.file.arrayBuffer());
  return fields;
}

/** All fields but the file and the key, sorted, and the secret. */
function signatureOf({ file, api_key, signature, ...fields }) {
  const signed = Object.entries(fields)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join("&");
  return createHash("sha256").update(`${signed}${apiSecret}`).digest("hex");
}
