// The fields of an object; those inside of it are opened one level at a time, since some documents hold themselves.
import { useState } from "react";
import { type OpenApi, resolved, type Schema, typeInWords } from "./document.js";

interface Props {
  document: OpenApi;
  schema: Schema | undefined;
}

/** The object that a schema is, or is a list of. */
function objectOf(document: OpenApi, schema: Schema | undefined): Schema | undefined {
  if (!schema) return undefined;
  const whole = resolved(document, schema);
  if (whole.properties) return whole;
  if (whole.items) return objectOf(document, whole.items);
  const among = [...(whole.anyOf ?? []), ...(whole.oneOf ?? []), ...(whole.allOf ?? [])];
  return among.map((one) => objectOf(document, one)).find(Boolean);
}

export function SchemaTable({ document, schema }: Props) {
  const object = objectOf(document, schema);
  if (!object?.properties) return <p className="small soft">{typeInWords(schema)}</p>;
  return (
    <dl className="fields">
      {Object.entries(object.properties).map(([name, field]) => (
        <Field
          key={name}
          document={document}
          name={name}
          field={field}
          isRequired={object.required?.includes(name) ?? false}
        />
      ))}
    </dl>
  );
}

interface FieldProps {
  document: OpenApi;
  name: string;
  field: Schema;
  isRequired: boolean;
}

function Field({ document, name, field, isRequired }: FieldProps) {
  const [isOpen, setOpen] = useState(false);
  const description = field.description ?? resolved(document, field).description;
  const limits = limitsOf(resolved(document, field));
  return (
    <div>
      <dt>
        <code>{name}</code>{" "}
        <span className="soft small">
          {typeInWords(field)}
          {limits}
          {isRequired ? "" : ", optional"}
        </span>
      </dt>
      <dd className="small">
        {description?.replaceAll("`", "")}
        {objectOf(document, field) && (
          <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
            <summary className="soft">fields of {name}</summary>
            {isOpen && <SchemaTable document={document} schema={field} />}
          </details>
        )}
      </dd>
    </div>
  );
}

function limitsOf({ minimum, maximum, minLength, maxLength }: Schema): string {
  const from = minimum ?? minLength;
  const to = maximum ?? maxLength;
  if (from === undefined && to === undefined) return "";
  return `, ${from ?? ""}…${to ?? ""}${maxLength === undefined ? "" : " characters"}`;
}
