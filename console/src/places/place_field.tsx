// A birthplace: a city of the list fills in coordinates and zone; whoever was born elsewhere writes them down.
import { useState } from "react";
import { Tick } from "../ui/choices.js";
import { Field } from "../ui/field.js";
import { CitySearch } from "./city_search.js";

export interface Place {
  name: string;
  latitude: string;
  longitude: string;
  timezone: string;
}

interface Props {
  /** Such as `person1`: the server names its faults so. */
  prefix: string;
  place: Place;
  onChange: (place: Place) => void;
}

export function PlaceField({ prefix, place, onChange }: Props) {
  const [isByHand, setByHand] = useState(false);
  return (
    <div className="stack tight">
      {isByHand ? (
        <Field
          label="Place of birth"
          name={`${prefix}.birthPlace`}
          value={place.name}
          onChange={(name) => onChange({ ...place, name })}
        />
      ) : (
        <CitySearch place={place} onChange={onChange} />
      )}
      <Tick isSelected={isByHand} onChange={setByHand}>
        Enter coordinates myself
      </Tick>
      {isByHand && <Coordinates prefix={prefix} place={place} onChange={onChange} />}
    </div>
  );
}

function Coordinates({ prefix, place, onChange }: Props) {
  return (
    <>
      <div className="pair">
        <Field
          label="Latitude"
          name={`${prefix}.latitude`}
          isRequired
          value={place.latitude}
          placeholder="13.7563"
          inputMode="decimal"
          onChange={(latitude) => onChange({ ...place, latitude })}
        />
        <Field
          label="Longitude"
          name={`${prefix}.longitude`}
          isRequired
          value={place.longitude}
          placeholder="100.5018"
          inputMode="decimal"
          onChange={(longitude) => onChange({ ...place, longitude })}
        />
      </div>
      <Field
        label="Time zone"
        name={`${prefix}.timezone`}
        isRequired
        value={place.timezone}
        placeholder="Asia/Bangkok"
        onChange={(timezone) => onChange({ ...place, timezone })}
      />
    </>
  );
}
