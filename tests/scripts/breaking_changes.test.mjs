// Clients that were made for the released interface go on working with this one.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { breakingChanges, mayBreak } from "../../scripts/interface/breaking_changes.mjs";
import { clientVersion, currentDocument, releasedDocument } from "../../scripts/interface/documents.mjs";

test("nothing that released clients rely on is gone, unless the version says so", () => {
  const [released, current] = [releasedDocument(), currentDocument()];
  if (mayBreak(released.info.version, current.info.version)) return;
  assert.deepEqual(
    breakingChanges(released, current),
    [],
    "raise the version in Cargo.toml, package.json and client/package.json, then: npm run release:interface",
  );
});

test("the interface and the client's package have one version, and it is the released one", () => {
  const version = currentDocument().info.version;
  assert.equal(clientVersion(), version);
  assert.equal(releasedDocument().info.version, version, "npm run release:interface");
});

test("before 1.0 the second number allows what breaks clients, after it only the first", () => {
  for (const [was, is, may] of [
    ["0.1.0", "0.1.0", false],
    ["0.1.0", "0.1.1", false],
    ["0.1.0", "0.2.0", true],
    ["0.9.0", "1.0.0", true],
    ["1.2.0", "1.3.0", false],
    ["1.2.0", "2.0.0", true],
    ["1.2.0", "0.3.0", false],
    ["0.10.0", "0.9.0", false],
  ]) {
    assert.equal(mayBreak(was, is), may, `${was} → ${is}`);
  }
});

/** A small interface with something of everything. */
const small = () => ({
  paths: {
    "/jobs/{id}": {
      get: {
        operationId: "read_job",
        security: [{ user: [] }, {}],
        parameters: [
          { $ref: "#/components/parameters/id" },
          { name: "limit", in: "query", schema: { type: "integer", maximum: 100 } },
        ],
        responses: {
          200: {
            headers: { Location: {} },
            content: { "application/json": { schema: { $ref: "#/components/schemas/Job" } }, "text/plain": {} },
          },
          404: { $ref: "#/components/responses/NotFound" },
        },
      },
      post: {
        operationId: "start_job",
        requestBody: {
          content: { "application/json": { schema: { $ref: "#/components/schemas/Order" } }, "text/csv": {} },
        },
        responses: { 201: {} },
      },
    },
  },
  components: {
    parameters: { id: { name: "id", in: "path", required: true, schema: { type: "string" } } },
    responses: {
      NotFound: {
        headers: { "X-Request-Id": {} },
        content: { "application/json": { schema: { type: "object", properties: { code: { enum: ["GONE"] } } } } },
      },
    },
    schemas: {
      Order: {
        type: "object",
        required: ["name"],
        properties: {
          name: { type: "string", minLength: 1, maxLength: 100 },
          mode: { enum: ["plain", "fine"] },
          count: { type: ["integer", "null"], minimum: 1 },
          words: { type: "array", maxItems: 9, items: { type: "string" } },
          next: { $ref: "#/components/schemas/Order" },
          either: { anyOf: [{ type: "string" }, { type: "object", properties: { url: { type: "string" } } }] },
        },
      },
      Job: {
        type: "object",
        required: ["id", "state"],
        properties: {
          id: { type: "string", format: "uuid" },
          state: { enum: ["queued", "over"], "x-extensible": true },
          color: { enum: ["red"] },
          percent: { type: "integer", minimum: 0, maximum: 100 },
          parts: { type: "array", items: { $ref: "#/components/schemas/Job" } },
          sums: { type: "object", additionalProperties: { type: "integer" } },
        },
      },
      StreamMessage: { type: "object", properties: { at: { type: "string" } } },
    },
  },
});

const path = "/jobs/{id}";
const read = (document) => document.paths[path].get;
const start = (document) => document.paths[path].post;
const order = (document) => document.components.schemas.Order;
const job = (document) => document.components.schemas.Job;

function changesBy(change) {
  const current = small();
  change(current);
  return breakingChanges(small(), current);
}

describe("a change that breaks a client is named:", () => {
  for (const [name, change, expected] of [
    ["a path", (after) => delete after.paths[path], [`GET ${path}: is gone`, `POST ${path}: is gone`]],
    ["a method", (after) => delete after.paths[path].post, [`POST ${path}: is gone`]],
    ["an operation's name", (after) => (read(after).operationId = "job"), [`GET ${path}: is called job now`]],
    [
      "a way in",
      (after) => (read(after).security = [{ user: [] }]),
      [`GET ${path}: nobody in particular: no longer let in`],
    ],
    [
      "a secret that nobody needed",
      (after) => (start(after).security = [{ key: [] }]),
      [`POST ${path}: nobody in particular: no longer let in`],
    ],
    ["a parameter", (after) => read(after).parameters.pop(), [`GET ${path}: query limit: is gone`]],
    [
      "a parameter that is required now",
      (after) => (read(after).parameters[1].required = true),
      [`GET ${path}: query limit: is required now`],
    ],
    [
      "a new parameter that is required",
      (after) => read(after).parameters.push({ name: "key", in: "header", required: true, schema: {} }),
      [`GET ${path}: header key: is required now`],
    ],
    [
      "a parameter's limit",
      (after) => (read(after).parameters[1].schema.maximum = 50),
      [`GET ${path}: query limit: the body: maximum: 100 → 50`],
    ],
    [
      "a body that is required now",
      (after) => (start(after).requestBody.required = true),
      [`POST ${path}: its body is required now`],
    ],
    [
      "a request's media type",
      (after) => delete start(after).requestBody.content["text/csv"],
      [`POST ${path}: text/csv: is gone`],
    ],
    ["a request's property", (after) => delete order(after).properties.mode, [`POST ${path}: mode: is gone`]],
    [
      "a request's property that is required now",
      (after) => order(after).required.push("mode"),
      [`POST ${path}: mode: is required now`],
    ],
    [
      "a new property that is required",
      (after) => {
        order(after).properties.age = { type: "integer" };
        order(after).required.push("age");
      },
      [`POST ${path}: age: is required now`],
    ],
    [
      "a request's type",
      (after) => (order(after).properties.count.type = "integer"),
      [`POST ${path}: count: type: "null" → "integer"`],
    ],
    [
      "a request's longest text",
      (after) => (order(after).properties.name.maxLength = 80),
      [`POST ${path}: name: maxLength: 100 → 80`],
    ],
    [
      "a request's shortest text",
      (after) => (order(after).properties.name.minLength = 2),
      [`POST ${path}: name: minLength: 1 → 2`],
    ],
    [
      "a limit where there was none",
      (after) => (order(after).properties.count.maximum = 7),
      [`POST ${path}: count: maximum: anything → 7`],
    ],
    [
      "a pattern",
      (after) => (order(after).properties.name.pattern = "^a"),
      [`POST ${path}: name: pattern: anything → "^a"`],
    ],
    [
      "a value of a request",
      (after) => order(after).properties.mode.enum.pop(),
      [`POST ${path}: mode: "fine" is no longer accepted`],
    ],
    [
      "a list of values where anything was accepted",
      (after) => (order(after).properties.words.items.enum = ["a"]),
      [`POST ${path}: words[]: only "a" is accepted now`],
    ],
    [
      "entries of a request's list",
      (after) => (order(after).properties.words.items.type = "integer"),
      [`POST ${path}: words[]: type: "string" → "integer"`],
    ],
    [
      "one of two forms of a request",
      (after) => order(after).properties.either.anyOf.shift(),
      [`POST ${path}: either: type: "string" → "object"`],
    ],
    [
      "other properties of a request",
      (after) => (order(after).additionalProperties = false),
      [`POST ${path}: the body: other properties are no longer allowed`],
    ],
    ["an answer's status", (after) => delete read(after).responses[404], [`GET ${path}: 404: is gone`]],
    [
      "an answer's header",
      (after) => delete read(after).responses[200].headers.Location,
      [`GET ${path}: 200: header Location: is gone`],
    ],
    [
      "an answer's media type",
      (after) => delete read(after).responses[200].content["text/plain"],
      [`GET ${path}: 200: text/plain: is gone`],
    ],
    ["an answer's property", (after) => delete job(after).properties.color, [`GET ${path}: 200: color: is gone`]],
    [
      "an answer's property that may be absent now",
      (after) => job(after).required.pop(),
      [`GET ${path}: 200: state: may be absent now`],
    ],
    [
      "an answer's type",
      (after) => (job(after).properties.id.type = "integer"),
      [`GET ${path}: 200: id: type: "string" → "integer"`],
    ],
    [
      "an answer that may be null now",
      (after) => (job(after).properties.percent.type = ["integer", "null"]),
      [`GET ${path}: 200: percent: type: "integer" → "null"`],
    ],
    [
      "a whole number that may be a fraction now",
      (after) => (job(after).properties.percent.type = "number"),
      [`GET ${path}: 200: percent: type: "integer" → "number"`],
    ],
    [
      "an answer's limit",
      (after) => delete job(after).properties.percent.maximum,
      [`GET ${path}: 200: percent: maximum: 100 → anything`],
    ],
    [
      "an answer's form",
      (after) => delete job(after).properties.id.format,
      [`GET ${path}: 200: id: format: "uuid" → anything`],
    ],
    [
      "a value that an answer did not have",
      (after) => job(after).properties.color.enum.push("blue"),
      [`GET ${path}: 200: color: "blue" is new`],
    ],
    [
      "what an answer's sums are",
      (after) => (job(after).properties.sums.additionalProperties.type = "string"),
      [`GET ${path}: 200: sums.*: type: "integer" → "string"`],
    ],
    [
      "a refusal's body",
      (after) => delete after.components.responses.NotFound.content["application/json"].schema.properties.code,
      [`GET ${path}: 404: code: is gone`],
    ],
    [
      "a stream's message",
      (after) => delete after.components.schemas.StreamMessage.properties.at,
      ["StreamMessage: at: is gone"],
    ],
  ]) {
    test(name, () => assert.deepEqual(changesBy(change), expected));
  }
});

describe("a change that breaks nobody passes:", () => {
  for (const [name, change] of [
    ["none", () => {}],
    ["a new route", (after) => (after.paths["/more"] = { get: { responses: {} } })],
    ["a new parameter", (after) => read(after).parameters.push({ name: "new", in: "query", schema: {} })],
    ["another secret where none is needed", (after) => (read(after).security = [{ key: [] }, {}])],
    ["another way in", (after) => read(after).security.push({ key: [] })],
    ["no secret any more", (after) => (read(after).security = [])],
    ["a new property of a request", (after) => (order(after).properties.more = { type: "string" })],
    ["a property that need not be sent any more", (after) => (order(after).required = [])],
    ["a longer text", (after) => (order(after).properties.name.maxLength = 200)],
    ["no limit any more", (after) => delete order(after).properties.name.maxLength],
    ["a further value of a request", (after) => order(after).properties.mode.enum.push("finest")],
    ["a fraction where a whole number was sent", (after) => (order(after).properties.count.type = ["number", "null"])],
    ["another form of a request", (after) => order(after).properties.either.anyOf.push({ type: "integer" })],
    ["a new property of an answer", (after) => (job(after).properties.more = { type: "string" })],
    ["a property that is always there now", (after) => job(after).required.push("percent")],
    ["fewer values of an answer", (after) => job(after).properties.state.enum.pop()],
    ["a further value of an answer that says it may grow", (after) => job(after).properties.state.enum.push("paused")],
    ["a narrower answer", (after) => (job(after).properties.percent.maximum = 99)],
    ["a new status", (after) => (read(after).responses[503] = {})],
    ["a new header", (after) => (read(after).responses[200].headers.ETag = {})],
    ["words", (after) => (job(after).description = "Another.")],
    [
      "a schema under a name of its own",
      (after) => {
        after.components.schemas.Color = job(after).properties.color;
        job(after).properties.color = { $ref: "#/components/schemas/Color" };
      },
    ],
  ]) {
    test(name, () => assert.deepEqual(changesBy(change), []));
  }
});

test("a keyword that nobody has said how to compare is an error, not a pass", () => {
  assert.throws(
    () => changesBy((after) => (order(after).properties.name.contentEncoding = "base64")),
    /contentEncoding/,
  );
});
