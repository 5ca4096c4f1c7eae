// Starts a reading for one or two people.
import type { ReadingType, RelationshipMode, StartReading, System } from "@1iab/job-client";
import { type FormEvent, useId, useState } from "react";
import { Form } from "react-aria-components";
import { readings } from "../data/clients.js";
import { systemInWords } from "../data/words.js";
import { Button } from "../ui/button.js";
import { ChooseOne, ChooseSome } from "../ui/choices.js";
import { Notice } from "../ui/notice.js";
import { nobody, personOf } from "./person.js";
import { PersonFields } from "./person_fields.js";
import { useStart } from "./use_start.js";

const allSystems: System[] = ["western", "vedic", "human_design", "gene_keys", "kabbalah"];

const types = [
  { value: "extended", title: "For one", text: "One person, a chapter for each system." },
  { value: "synastry", title: "For two", text: "Each of you, and what is between you." },
  { value: "nuclear_v2", title: "For two, whole", text: "All five systems and a verdict: 16 chapters." },
];

const modes = [
  { value: "sensual", title: "Sensual", text: "Warm, and close to the skin." },
  { value: "romantic", title: "Romantic", text: "Tender and hopeful." },
  { value: "brutal", title: "Unsparing", text: "Says what others leave out." },
];

export function ReadingForm() {
  const [type, setType] = useState<ReadingType>("extended");
  const [first, setFirst] = useState(nobody);
  const [second, setSecond] = useState(nobody);
  const [systems, setSystems] = useState<System[]>(allSystems);
  const [mode, setMode] = useState<RelationshipMode>("romantic");
  const [intensity, setIntensity] = useState(6);
  const { start, isBusy, fault, byField } = useStart();
  const isForTwo = type !== "extended";

  function submit(event: FormEvent) {
    event.preventDefault();
    const order: StartReading = {
      type,
      params: {
        person1: personOf(first),
        ...(isForTwo && {
          person2: personOf(second),
          relationshipMode: mode,
          relationshipIntensity: intensity,
        }),
        systems: type === "nuclear_v2" ? allSystems : systems,
      },
    };
    void start(async () => (await readings.jobs.create(order)).id);
  }

  return (
    <Form className="stack wide" onSubmit={submit} validationErrors={byField}>
      <header className="stack tight">
        <h1>A new reading</h1>
        <p className="lead">Charts are computed from the moment and the place of birth, to the minute.</p>
      </header>
      <ChooseOne
        label="Who is it for?"
        choices={types}
        value={type}
        onChange={(value) => setType(value as ReadingType)}
      />
      <PersonFields
        title={isForTwo ? "The first person" : "The person"}
        prefix="person1"
        person={first}
        onChange={setFirst}
      />
      {isForTwo && <PersonFields title="The second person" prefix="person2" person={second} onChange={setSecond} />}
      {isForTwo && (
        <section className="card stack" aria-label="Between the two">
          <h2>Between the two</h2>
          <ChooseOne
            label="Tone"
            choices={modes}
            value={mode}
            onChange={(value) => setMode(value as RelationshipMode)}
          />
          <Intensity value={intensity} onChange={setIntensity} />
        </section>
      )}
      {type !== "nuclear_v2" && (
        <ChooseSome
          label="Systems"
          choices={allSystems.map((value) => ({ value, title: systemInWords(value) }))}
          value={systems}
          onChange={(value) => setSystems(value as System[])}
          isRequired
        />
      )}
      {fault && <Notice bad>{fault}</Notice>}
      <div className="row">
        <Button primary large type="submit" isBusy={isBusy}>
          Start the reading
        </Button>
      </div>
    </Form>
  );
}

function Intensity({ value, onChange }: { value: number; onChange: (value: number) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className="row apart">
        <span>Intensity</span>
        <span className="figures soft">{value} of 10</span>
      </label>
      <input
        id={id}
        type="range"
        min="1"
        max="10"
        value={value}
        onChange={({ target }) => onChange(Number(target.value))}
      />
    </div>
  );
}
