// Tasks a second of our engine and of the peers, in turns on one server, so that what else the machine does falls on
// all alike.
import { median, table } from "./report.mjs";

const rounds = 3;
/** A turn ends after so long, or when everything is done. */
const turnMilliseconds = 3_000;
/** What comes before a turn and is not counted: connections plan their statements anew after the tables were filled. */
const warmUpMilliseconds = 700;
const shapes = [
  { batch: 8, jobs: 25_000, consumers: [1, 2, 4, 8, 16, 32] },
  { batch: 100, jobs: 80_000, consumers: [1, 16, 32] },
];

export async function throughput(contenders) {
  const rows = [];
  for (const { batch, jobs, consumers } of shapes) {
    for (const count of consumers) {
      const figures = await figuresOf(contenders, { batch, jobs, consumers: count });
      rows.push([batch, count, ...figures, ...ratios(contenders, figures)]);
      console.error(rows.at(-1).join(" "));
    }
  }
  const titles = contenders.map(({ title }) => title);
  return table(["batch", "consumers", ...titles, ...ratioTitles(contenders)], rows);
}

/** Whether so much time has passed from now on. */
function isOver(milliseconds) {
  const startedAt = performance.now();
  return () => performance.now() - startedAt > milliseconds;
}

/** The median of some turns of each contender. */
async function figuresOf(contenders, { batch, jobs, consumers }) {
  const turns = contenders.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, { engine, owners }] of contenders.entries()) {
      await engine.fill({ owners, jobs });
      const warmUp = await engine.run({ consumers, batch, jobs, until: isOver(warmUpMilliseconds) });
      const left = jobs - warmUp.done;
      const { done, milliseconds } = await engine.run({
        consumers,
        batch,
        jobs: left,
        until: isOver(turnMilliseconds),
      });
      turns[place].push((done * 1000) / milliseconds);
    }
  }
  return turns.map((turn) => Math.round(median(turn)));
}

const ours = (contenders) => [...contenders.entries()].filter(([, { owners }]) => owners === 3_000);
const peers = (contenders) => [...contenders.entries()].filter(([, { owners }]) => !owners);
const pairs = (contenders) => ours(contenders).flatMap((one) => peers(contenders).map((other) => [one, other]));

const ratios = (contenders, figures) =>
  pairs(contenders).map(([[one], [other]]) => (figures[one] / figures[other]).toFixed(2));
const ratioTitles = (contenders) => pairs(contenders).map(([[, one], [, other]]) => `${one.title} : ${other.title}`);
