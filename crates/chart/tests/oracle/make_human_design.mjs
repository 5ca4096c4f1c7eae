// Writes Human Design charts of random births for the tests, from an independent implementation.
//
// Oracle: npm `natalengine` 1.6 (MIT), with an ephemeris of its own. Its design moment is good to some minutes and its
// node has five terms, so the two may differ about a body near a line's edge; the test allows that and no more.
//
// Columns: UTC, type, authority, profile, definition, angle of the cross, its four gates, channels (spaces between),
// personality and design as gate.line in the order Sun, Earth, North Node, South Node, Moon, Mercury to Pluto.
//
// usage: node make_human_design.mjs   (in a folder where natalengine is installed)
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(process.cwd() + "/");
const { calculateHumanDesign } = await import(pathToFileURL(require.resolve("natalengine/humandesign")).href);
const out = new URL("../fixtures/human_design.csv", import.meta.url);

// A small generator with a fixed seed (mulberry32), so that the file is the same each time.
let seed = 64;
const random = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};

const bodies = [
  "sun",
  "earth",
  "northNode",
  "southNode",
  "moon",
  "mercury",
  "venus",
  "mars",
  "jupiter",
  "saturn",
  "uranus",
  "neptune",
  "pluto",
];
// The births of the published charts that the tests hold too, so that what no page says of them is compared as well.
const published = [
  "1904-04-22T13:15Z",
  "1927-08-18T12:00Z",
  "1929-01-15T18:00Z",
  "1930-08-30T21:00Z",
  "1932-02-27T02:30Z",
  "1940-10-09T17:30Z",
  "1940-11-27T15:12Z",
  "1942-01-07T23:00Z",
  "1946-06-14T14:54Z",
  "1946-07-06T11:26Z",
  "1946-12-20T00:00Z",
  "1948-04-09T05:14Z",
  "1954-01-29T10:30Z",
  "1955-02-25T03:15Z",
  "1961-07-01T18:45Z",
  "1961-08-05T05:24Z",
  "1963-02-17T18:40Z",
  "1964-07-26T07:15Z",
  "1967-06-21T01:15Z",
  "1969-12-13T06:12Z",
  "1974-11-11T10:47Z",
  "1975-06-04T16:09Z",
  "1986-03-29T03:25Z",
  "1986-11-17T17:19Z",
  "2024-01-01T00:00Z",
].map((utc) => new Date(utc));
const births = Array.from(
  { length: 1500 },
  () => new Date(Date.UTC(1800, 0, 2) + Math.floor(random() * 109000 * 1440) * 60000),
);
const rows = [];
for (const moment of [...births, ...published]) {
  const date = moment.toISOString().slice(0, 10);
  const hour = moment.getUTCHours() + moment.getUTCMinutes() / 60;
  const chart = calculateHumanDesign(date, hour, 0);
  const { personality, design } = chart.gates;
  const arc = (personality.sun.longitude - design.sun.longitude + 360) % 360;
  if (Math.abs(arc - 88) > 0.004) continue; // its search stops early for some births
  const side = (activations) => bodies.map((body) => `${activations[body].gate}.${activations[body].line}`).join(" ");
  rows.push(
    [
      moment.toISOString().slice(0, 16) + "Z",
      chart.type.name,
      chart.authority.name,
      chart.profile.numbers,
      chart.definition,
      chart.incarnationCross.angleName,
      chart.incarnationCross.gates.join(" "),
      chart.channels.map((channel) => channel.gates.join("-")).join(" "),
      side(chart.gates.personality),
      side(chart.gates.design),
    ].join(","),
  );
}
writeFileSync(out, rows.join("\n") + "\n");
