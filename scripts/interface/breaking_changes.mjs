// What a change of the interface's document takes away from clients that were made for the released one.
import { schemaChanges } from "./schema_changes.mjs";

/** Messages of streams: no operation's answer refers to them. */
const streamMessages = ["StreamMessage"];
const methods = ["get", "put", "post", "delete", "patch", "head", "options"];

/** Whether clients of the one version may find things missing in the other. */
export function mayBreak(releasedVersion, currentVersion) {
  const [was, is] = [releasedVersion, currentVersion].map((version) => version.split(".").map(Number));
  return is[0] > was[0] || (was[0] === 0 && is[0] === 0 && is[1] > was[1]);
}

/** A sentence for each change that breaks a client. */
export function breakingChanges(released, current) {
  const documents = { released, current };
  const operations = Object.entries(released.paths).flatMap(([path, item]) =>
    methods
      .filter((method) => item[method])
      .flatMap((method) => {
        const after = current.paths[path]?.[method];
        const found = after ? operationChanges(documents, item[method], after) : ["is gone"];
        return found.map((change) => `${method.toUpperCase()} ${path}: ${change}`);
      }),
  );
  const messages = streamMessages.flatMap((name) => {
    const schemas = [released, current].map((document) => document.components?.schemas?.[name]);
    if (!schemas[0]) return [];
    const found = schemas[1] ? schemaChanges(documents, "answer", ...schemas) : ["is gone"];
    return found.map((change) => `${name}: ${change}`);
  });
  return [...operations, ...messages];
}

function operationChanges(documents, released, current) {
  return [
    ...(released.operationId === current.operationId ? [] : [`is called ${current.operationId} now`]),
    ...securityChanges(released.security, current.security),
    ...parameterChanges(documents, released.parameters, current.parameters),
    ...bodyChanges(documents, released.requestBody, current.requestBody),
    ...answerChanges(documents, released.responses, current.responses),
  ];
}

/** Each way in that there was still leads in. */
function securityChanges(released = [], current = []) {
  const waysIn = (security) => (security.length === 0 ? [{}] : security);
  const leadsIn = (way) => waysIn(current).some((now) => Object.keys(now).every((scheme) => scheme in way));
  return waysIn(released)
    .filter((way) => !leadsIn(way))
    .map((way) => `${Object.keys(way).join(" and ") || "nobody in particular"}: no longer let in`);
}

function parameterChanges(documents, released = [], current = []) {
  const before = byPlace(documents.released, released);
  const after = byPlace(documents.current, current);
  const places = [...new Set([...before.keys(), ...after.keys()])];
  return places.flatMap((place) => {
    const [was, is] = [before.get(place), after.get(place)];
    if (!is) return [`${place}: is gone`];
    const demanded = is.required && !was?.required ? [`${place}: is required now`] : [];
    const narrowed = was ? schemaChanges(documents, "request", was.schema, is.schema) : [];
    return [...demanded, ...narrowed.map((change) => `${place}: ${change}`)];
  });
}

const byPlace = (document, parameters) =>
  new Map(
    parameters
      .map((parameter) => dereferenced(document, parameter))
      .map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]),
  );

function bodyChanges(documents, released, current) {
  const demanded = current?.required && !released?.required ? ["its body is required now"] : [];
  return [...demanded, ...contentChanges(documents, "request", released?.content, current?.content)];
}

function answerChanges(documents, released, current) {
  return Object.entries(released).flatMap(([status, reference]) => {
    if (!current[status]) return [`${status}: is gone`];
    const was = dereferenced(documents.released, reference);
    const is = dereferenced(documents.current, current[status]);
    const headers = Object.keys(was.headers ?? {}).filter((name) => !is.headers?.[name]);
    return [
      ...headers.map((name) => `${status}: header ${name}: is gone`),
      ...contentChanges(documents, "answer", was.content, is.content).map((change) => `${status}: ${change}`),
    ];
  });
}

function contentChanges(documents, direction, released = {}, current = {}) {
  return Object.entries(released).flatMap(([type, { schema }]) =>
    current[type] ? schemaChanges(documents, direction, schema, current[type].schema) : [`${type}: is gone`],
  );
}

function dereferenced(document, part) {
  if (!part.$ref) return part;
  return part.$ref
    .slice(2)
    .split("/")
    .reduce((whole, name) => whole[name], document);
}
