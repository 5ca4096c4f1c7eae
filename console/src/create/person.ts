// A person as the form holds it, and as the server is told.
import type { Person } from "@1iab/job-client";
import type { Place } from "../places/place_field.js";

export interface PersonDraft {
  name: string;
  birthDate: string;
  birthTime: string;
  isTimeUnknown: boolean;
  place: Place;
}

export const nobody: PersonDraft = {
  name: "",
  birthDate: "",
  birthTime: "",
  isTimeUnknown: false,
  place: { name: "", latitude: "", longitude: "", timezone: "" },
};

export function personOf({ name, birthDate, birthTime, isTimeUnknown, place }: PersonDraft): Person {
  return {
    name: name.trim(),
    birthDate,
    ...(!isTimeUnknown && birthTime && { birthTime: birthTime.slice(0, 5) }),
    ...(place.name && { birthPlace: place.name }),
    latitude: Number(place.latitude),
    longitude: Number(place.longitude),
    timezone: place.timezone,
  };
}
