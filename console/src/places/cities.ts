// Looks a city up in the list that was built into the app; no other service hears where somebody was born.
import listAddress from "cities:list.json";

export interface City {
  /** Unique: its place in the list. */
  id: string;
  name: string;
  /** Such as `Chiang Mai, Thailand`. */
  full: string;
  latitude: number;
  longitude: number;
  timezone: string;
}

type Entry = [name: string, region: string, country: number, latitude: number, longitude: number, zone: number];

let loading: Promise<Gazetteer> | undefined;

/** Loaded when somebody is about to look for a place. */
export function gazetteer(): Promise<Gazetteer> {
  loading ??= load().catch((fault) => {
    loading = undefined;
    throw fault;
  });
  return loading;
}

async function load(): Promise<Gazetteer> {
  const answer = await fetch(listAddress);
  if (!answer.ok) throw new Error("The list of places could not be loaded.");
  return new Gazetteer(await answer.json());
}

/** Small letters without accents, so that `zurich` finds Zürich. */
export const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase()
    .trim();

export class Gazetteer {
  readonly zones: string[];
  readonly #cities: { city: City; words: string }[];

  constructor(list: { countries: string[]; zones: string[]; entries: Entry[] }) {
    this.zones = list.zones.toSorted();
    this.#cities = list.entries.map(([name, region, country, latitude, longitude, zone], index) => {
      const full = [name, region, list.countries[country]].filter(Boolean).join(", ");
      const city = { id: String(index), name, full, latitude, longitude, timezone: list.zones[zone] ?? "UTC" };
      return { city, words: plain(full) };
    });
  }

  /** What begins with the words comes first, then what has them anywhere; the list has the largest first. */
  find(query: string, most = 12): City[] {
    const wanted = plain(query);
    if (wanted.length < 2) return [];
    const beginning = this.#cities.filter(({ words }) => words.startsWith(wanted));
    const parts = wanted.split(/[\s,]+/);
    const containing =
      beginning.length >= most
        ? []
        : this.#cities.filter(
            ({ words }) => !words.startsWith(wanted) && parts.every((part) => ` ${words}`.includes(` ${part}`)),
          );
    return [...beginning, ...containing].slice(0, most).map(({ city }) => city);
  }
}
