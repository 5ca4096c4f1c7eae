// The interface, readable: every route with what it takes and what it answers, from the document that the server prints.
import { useEffect, useState } from "react";
import { call } from "../data/api.js";
import { faultInWords } from "../data/words.js";
import { Notice } from "../ui/notice.js";
import { Waiting } from "../ui/progress.js";
import { type Entry, entriesOf, type OpenApi, type Parameter, resolved, typeInWords } from "./document.js";
import { SchemaTable } from "./schema_table.js";

export default function ReferencePage() {
  const [document, setDocument] = useState<OpenApi | null>(null);
  const [fault, setFault] = useState("");
  useEffect(() => {
    call<OpenApi>("/openapi.json").then(setDocument, (thrown) => setFault(faultInWords(thrown)));
  }, []);
  if (fault) return <Notice bad>{fault}</Notice>;
  if (!document) return <Waiting for="the interface" />;
  const { info, tags } = document;
  return (
    <div className="stack wide reference">
      <header className="stack">
        <h1>The interface</h1>
        {info.description.split("\n\n").map((paragraph) => (
          <p className="lead" key={paragraph}>
            {paragraph.replaceAll("`", "")}
          </p>
        ))}
        <p>
          <a href="/openapi.json">openapi.json</a>, for machines
        </p>
      </header>
      {tags.map(({ name, description }) => (
        <section key={name} className="stack" aria-labelledby={`tag-${name}`}>
          <div className="section-head">
            <h2 id={`tag-${name}`}>{name}</h2>
            <p className="soft">{description}</p>
          </div>
          <ul className="routes">
            {entriesOf(document, name).map((entry) => (
              <li key={`${entry.method} ${entry.path}`}>
                <Route document={document} entry={entry} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const callers = (security: Record<string, unknown>[] = []) =>
  security.length === 0 ? "anyone" : security.map((one) => Object.keys(one).join(" and ") || "anyone").join(", or ");

/** What is inside is made when somebody opens it: the document has hundreds of fields. */
function Route({ document, entry: { method, path, operation } }: { document: OpenApi; entry: Entry }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <code className="method">{method}</code>
        <code className="path">{path}</code>
        <span className="soft small">{operation.summary}</span>
      </summary>
      {isOpen && <Detail document={document} entry={{ method, path, operation }} />}
    </details>
  );
}

function Detail({ document, entry: { operation } }: { document: OpenApi; entry: Entry }) {
  const parameters = operation.parameters?.map((one) => resolved(document, one)) ?? [];
  const bodies = Object.entries(resolved(document, operation.requestBody ?? {}).content ?? {});
  return (
    <div className="stack detail">
      {operation.description && <p>{operation.description.replaceAll("`", "")}</p>}
      <p className="small soft">For {callers(operation.security)}.</p>
      {parameters.length > 0 && <Parameters parameters={parameters} />}
      {bodies.map(([type, { schema }]) => (
        <div key={type} className="stack tight">
          <h3>
            Request <code className="small">{type}</code>
          </h3>
          <SchemaTable document={document} schema={schema} />
        </div>
      ))}
      <h3>Answers</h3>
      {Object.entries(operation.responses).map(([status, response]) => {
        const { description, content } = resolved(document, response);
        const schema = Object.values(content ?? {})[0]?.schema;
        const isError = Number(status) >= 400;
        return (
          <div key={status} className="stack tight">
            <p>
              <code className={isError ? "tag bad" : "tag good"}>{status}</code> {description}
            </p>
            {!isError && schema && <SchemaTable document={document} schema={schema} />}
          </div>
        );
      })}
    </div>
  );
}

function Parameters({ parameters }: { parameters: Parameter[] }) {
  return (
    <div className="stack tight">
      <h3>Parameters</h3>
      <dl className="fields">
        {parameters.map(({ name, in: place, required, description, schema }) => (
          <div key={`${place} ${name}`}>
            <dt>
              <code>{name}</code>{" "}
              <span className="soft small">
                {place}, {typeInWords(schema)}
                {required ? "" : ", optional"}
              </span>
            </dt>
            {description && <dd className="small">{description.replaceAll("`", "")}</dd>}
          </div>
        ))}
      </dl>
    </div>
  );
}
