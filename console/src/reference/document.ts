// The parts of the interface's OpenAPI document that its page shows.
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  additionalProperties?: Schema | boolean;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
}

export interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  description?: string;
  required?: boolean;
  schema?: Schema;
}

interface Content {
  content?: Record<string, { schema?: Schema }>;
  description?: string;
  $ref?: string;
}

export interface Operation {
  summary?: string;
  description?: string;
  tags?: string[];
  security?: Record<string, unknown>[];
  parameters?: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
}

export interface OpenApi {
  info: { title: string; version: string; description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, unknown>>;
}

export interface Entry {
  method: string;
  path: string;
  operation: Operation;
}

/** What a reference points to, or the thing itself. */
export function resolved<Thing extends { $ref?: string }>(document: OpenApi, thing: Thing): Thing {
  const [, , kind = "", name = ""] = thing.$ref?.split("/") ?? [];
  return thing.$ref ? (document.components[kind]?.[name] as Thing) : thing;
}

export function entriesOf(document: OpenApi, tag: string): Entry[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation.tags?.includes(tag))
      .map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
}

/** A type in a few words, such as `text`, `list of Scene`. */
export function typeInWords(schema: Schema | undefined): string {
  if (!schema) return "";
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const among = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (among) return among.map(typeInWords).join(" | ");
  const type = [schema.type ?? "any"].flat().join(" | ");
  if (type.startsWith("array")) return `list of ${typeInWords(schema.items) || "values"}`;
  return schema.format ? `${type} (${schema.format})` : type;
}
