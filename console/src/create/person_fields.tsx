// Who somebody is: name, birth date and time, place.
import { PlaceField } from "../places/place_field.js";
import { Tick } from "../ui/choices.js";
import { Field } from "../ui/field.js";
import type { PersonDraft } from "./person.js";

interface Props {
  title: string;
  /** `person1` or `person2`. */
  prefix: string;
  person: PersonDraft;
  onChange: (person: PersonDraft) => void;
}

export function PersonFields({ title, prefix, person, onChange }: Props) {
  const set = (change: Partial<PersonDraft>) => onChange({ ...person, ...change });
  return (
    <section className="card stack" aria-label={title}>
      <h2>{title}</h2>
      <Field
        label="Name"
        name={`${prefix}.name`}
        isRequired
        maxLength={100}
        autoComplete="off"
        value={person.name}
        onChange={(name) => set({ name })}
      />
      <div className="pair">
        <Field
          label="Date of birth"
          type="date"
          name={`${prefix}.birthDate`}
          isRequired
          min="1800-01-01"
          max={new Date().toISOString().slice(0, 10)}
          value={person.birthDate}
          onChange={(birthDate) => set({ birthDate })}
        />
        <div className="stack tight">
          <Field
            label="Time of birth"
            type="time"
            name={`${prefix}.birthTime`}
            isRequired={!person.isTimeUnknown}
            isDisabled={person.isTimeUnknown}
            value={person.isTimeUnknown ? "" : person.birthTime}
            onChange={(birthTime) => set({ birthTime })}
          />
          <Tick isSelected={person.isTimeUnknown} onChange={(isTimeUnknown) => set({ isTimeUnknown })}>
            I don’t know the time
          </Tick>
        </div>
      </div>
      <PlaceField prefix={prefix} place={person.place} onChange={(place) => set({ place })} />
    </section>
  );
}
