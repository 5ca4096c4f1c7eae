// The cities that the console looks up a birthplace in, with their coordinates and zones, the largest first.
import { createRequire } from "node:module";

const { cityMapping } = createRequire(import.meta.url)("city-timezones");

/** An entry is `[name, region, country, latitude, longitude, zone]`; countries and zones are numbers of their lists. */
export function cityList() {
  const known = cityMapping.filter(({ timezone }) => timezone).toSorted((one, other) => other.pop - one.pop);
  const countries = [...new Set(known.map(({ country }) => country))];
  const zones = [...new Set(known.map(({ timezone }) => timezone))];
  const entries = known.map(({ city, province, country, lat, lng, timezone }) => [
    city,
    province && province !== city ? province : "",
    countries.indexOf(country),
    rounded(lat),
    rounded(lng),
    zones.indexOf(timezone),
  ]);
  return { countries, zones, entries };
}

/** To some ten metres. */
const rounded = (degrees) => Math.round(degrees * 10_000) / 10_000;
