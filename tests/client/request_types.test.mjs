// The types of requests have the fields, and the words, that the Worker's own description of its requests has.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import typescript from "typescript";
import { root } from "../../scripts/project/places.mjs";

const { $defs: described } = JSON.parse(readFileSync(join(root, "docs/requests.schema.json"), "utf8"));
const files = ["readings_types", "storybook_types"].map((name) => join(root, `client/src/${name}.ts`));
const program = typescript.createProgram(files, { strict: true, lib: ["lib.es2022.d.ts", "lib.dom.d.ts"], types: [] });
const checker = program.getTypeChecker();

function typeNamed(name) {
  for (const file of files) {
    const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)));
    const symbol = exported.find((each) => each.name === name);
    if (symbol) return checker.getDeclaredTypeOfSymbol(symbol);
  }
  throw new Error(`there is no type ${name}`);
}

const isList = (type) => checker.isArrayType(type);
const isObject = (type) => Boolean(type.flags & typescript.TypeFlags.Object) && !isList(type);
const without = (type) => checker.getNonNullableType(type);

/** `{ field: { required, words?, fields?, of? } }`, in the same form from either side. */
function fieldsOfType(type) {
  const fields = checker.getPropertiesOfType(type).map((property) => {
    const own = checker.getTypeOfSymbol(property);
    return [property.name, { required: !(property.flags & typescript.SymbolFlags.Optional), ...shapeOfType(own) }];
  });
  return Object.fromEntries(fields.toSorted());
}

function shapeOfType(type) {
  const own = without(type);
  if (own.symbol?.name === "Blob") return {};
  if (isList(own)) return { of: shapeOfType(checker.getTypeArguments(own)[0]) };
  const words = own.isUnion() ? own.types.map((each) => each.value).filter((value) => typeof value === "string") : [];
  if (words.length > 0) return { words: words.toSorted() };
  return isObject(own) ? { fields: fieldsOfType(own) } : {};
}

function fieldsOfSchema({ properties, required = [] }) {
  const fields = Object.entries(properties).map(([name, schema]) => [
    name,
    { required: required.includes(name), ...shapeOfSchema(schema) },
  ]);
  return Object.fromEntries(fields.toSorted());
}

function shapeOfSchema(schema) {
  if (schema.items) return { of: shapeOfSchema(schema.items) };
  if (schema.enum) return { words: schema.enum.filter((word) => word !== null).toSorted() };
  return schema.properties ? { fields: fieldsOfSchema(schema) } : {};
}

describe("types of requests", () => {
  const names = {
    StartReading: "StartReading",
    Signup: "Signup",
    Storybook: "StorybookRequest",
    AutoStory: "AutoStoryRequest",
    Scenes: "ScenesRequest",
    Cartoonize: "CartoonizeRequest",
    CartoonizeForm: "CartoonizeUpload",
    Image: "ImageRequest",
  };
  for (const [definition, name] of Object.entries(names))
    test(`${name} is as docs/requests.schema.json says`, () => {
      assert.deepEqual(fieldsOfType(typeNamed(name)), fieldsOfSchema(described[definition]));
    });
});
