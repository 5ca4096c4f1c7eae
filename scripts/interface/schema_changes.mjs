// What a change of a schema takes away from whoever keeps to the released one. Whoever writes a body may write whatever
// the schema that it knows allows, and whoever reads it must have expected that: a request is written by the released
// schema and read by the current one, an answer the other way round.
import { isDeepStrictEqual } from "node:util";

const mostKeywords = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];
const leastKeywords = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
/** Held to be the same or gone: which of two patterns allows more, nobody can tell in general. */
const opaqueKeywords = ["pattern", "format", "not", "allOf", "if", "then", "else", "uniqueItems"];
const structureKeywords = ["type", "enum", "const", "properties", "required", "items", "additionalProperties"];
const annotations = ["description", "title", "default", "examples", "example", "deprecated", "x-extensible"];
const known = new Set(
  [mostKeywords, leastKeywords, opaqueKeywords, structureKeywords, annotations, ["anyOf", "oneOf", "$ref"]].flat(),
);

/** Keywords that say something of one type only. */
const typeOfKeyword = Object.fromEntries(
  Object.entries({
    number: ["maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum"],
    // How wide a number is, its limits say; its format adds nothing.
    string: ["maxLength", "minLength", "pattern", "format"],
    array: ["maxItems", "minItems", "items", "uniqueItems"],
    object: ["maxProperties", "minProperties", "properties", "required", "additionalProperties"],
  }).flatMap(([type, keywords]) => keywords.map((keyword) => [keyword, type])),
);

const text = (value) => (value === undefined ? "anything" : JSON.stringify(value));
const below = (place, name) => (place ? `${place}.${name}` : name);

/**
 * `documents` are `{ released, current }`. Answers a sentence for each change that breaks somebody.
 */
export function schemaChanges(documents, direction, released, current) {
  return new Comparison(documents, direction === "answer").changes(released, current, "");
}

class Comparison {
  #documents;
  #isAnswer;
  /** Pairs that are being compared: types that hold themselves come round again. */
  #open = new Set();

  constructor(documents, isAnswer) {
    this.#documents = documents;
    this.#isAnswer = isAnswer;
  }

  changes(released, current, place) {
    const pair = `${released?.$ref} ${current?.$ref}`;
    const isNamed = released?.$ref && current?.$ref;
    if (isNamed && this.#open.has(pair)) return [];
    if (isNamed) this.#open.add(pair);
    const forms = {
      released: this.#forms(this.#documents.released, released, place),
      current: this.#forms(this.#documents.current, current, place),
    };
    const [written, read] = this.#isAnswer ? [forms.current, forms.released] : [forms.released, forms.current];
    // Each form that may be written is one of those that are expected; where it is none, the nearest says what is
    // wrong.
    const found = written.flatMap((writer) => {
      const tries = read.map((reader) =>
        this.#isAnswer ? this.#formChanges(reader, writer, place) : this.#formChanges(writer, reader, place),
      );
      return tries.reduce((nearest, one) => (one.length < nearest.length ? one : nearest));
    });
    if (isNamed) this.#open.delete(pair);
    return [...new Set(found)];
  }

  /** A schema as a list of schemas of one type each, without references and alternatives. */
  #forms(document, schema, place) {
    if (schema === undefined || schema === true) return [{}];
    if (schema === false) return [{ not: {} }];
    const { $ref, anyOf, oneOf, ...own } = schema;
    const unknown = Object.keys(schema).filter((keyword) => !known.has(keyword));
    if (unknown.length > 0) throw new Error(`${place}: nobody has said how ${unknown} is compared`);
    if ($ref) return this.#forms(document, { ...resolved(document, $ref), ...own }, place);
    const alternatives = anyOf ?? oneOf;
    if (alternatives) {
      return alternatives.flatMap((one) => this.#forms(document, one, place).map((form) => ({ ...own, ...form })));
    }
    if (own.type === undefined) return [own];
    return [own.type].flat().map((type) => ofType({ ...own, type }));
  }

  /** Changes between two schemas of one form each. */
  #formChanges(released, current, place) {
    const at = (what) => `${place || "the body"}: ${what}`;
    const [writer, reader] = this.#isAnswer ? [current, released] : [released, current];
    if (!isWithin(writer.type, reader.type)) {
      return [at(`type: ${text(released.type)} → ${text(current.type)}`)];
    }
    const narrower = narrowedKeywords(writer, reader).map((keyword) =>
      at(`${keyword}: ${text(released[keyword])} → ${text(current[keyword])}`),
    );
    return [
      ...narrower,
      ...this.#valueChanges(writer, reader).map(at),
      ...this.#propertyChanges(released, current, place),
      ...(reader.items ? this.changes(released.items, current.items, `${place}[]`) : []),
      ...this.#extraChanges(released, current, place),
    ];
  }

  #valueChanges(writer, reader) {
    const [written, expected] = [valuesOf(writer), valuesOf(reader)];
    // Who reads such a value passes on what it does not know.
    if (!expected || (this.#isAnswer && reader["x-extensible"])) return [];
    if (!written)
      return [`only ${expected.map(text).join(", ")} ${this.#isAnswer ? "was possible" : "is accepted now"}`];
    const unexpected = written.filter((value) => !expected.some((one) => isDeepStrictEqual(one, value)));
    return unexpected.map((value) => `${text(value)} is ${this.#isAnswer ? "new" : "no longer accepted"}`);
  }

  #propertyChanges(released, current, place) {
    const [before, after] = [released.properties ?? {}, current.properties ?? {}];
    const wasRequired = new Set(released.required);
    const isRequired = new Set(current.required);
    const gone = Object.keys(before).filter((name) => !(name in after));
    const demanded = this.#isAnswer
      ? [...wasRequired].filter((name) => !isRequired.has(name) && !gone.includes(name))
      : [...isRequired].filter((name) => !wasRequired.has(name));
    return [
      ...gone.map((name) => `${below(place, name)}: is gone`),
      ...demanded.map((name) => `${below(place, name)}: ${this.#isAnswer ? "may be absent now" : "is required now"}`),
      ...Object.keys(before)
        .filter((name) => name in after)
        .flatMap((name) => this.changes(before[name], after[name], below(place, name))),
    ];
  }

  /** Of properties that have no name in the schema. */
  #extraChanges(released, current, place) {
    const [writer, reader] = this.#isAnswer ? [current, released] : [released, current];
    const isClosed = (schema) => schema.additionalProperties === false;
    if (reader.additionalProperties === undefined || isClosed(writer)) return [];
    if (isClosed(reader)) return [`${place || "the body"}: other properties are no longer allowed`];
    return this.changes(released.additionalProperties, current.additionalProperties, below(place, "*"));
  }
}

function resolved(document, reference) {
  const names = reference.replace(/^#\//, "").split("/");
  return names.reduce((part, name) => part[name.replaceAll("~1", "/").replaceAll("~0", "~")], document);
}

function ofType(schema) {
  const type = schema.type === "integer" ? "number" : schema.type;
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => (typeOfKeyword[keyword] ?? type) === type));
}

const isWithin = (written, read) =>
  read === undefined || written === read || (written === "integer" && read === "number");

const valuesOf = (schema) => schema.enum ?? ("const" in schema ? [schema.const] : undefined);

function narrowedKeywords(writer, reader) {
  const isLess = (keyword) => reader[keyword] !== undefined && !((writer[keyword] ?? Infinity) <= reader[keyword]);
  const isMore = (keyword) => reader[keyword] !== undefined && !((writer[keyword] ?? -Infinity) >= reader[keyword]);
  const differs = (keyword) => reader[keyword] !== undefined && !isDeepStrictEqual(writer[keyword], reader[keyword]);
  return [...mostKeywords.filter(isLess), ...leastKeywords.filter(isMore), ...opaqueKeywords.filter(differs)];
}
