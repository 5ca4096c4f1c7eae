// Runs the stages, all of them even when one fails, and ends with a table and a line of counts. Stages run one after
// the other; neighbours that name lanes run a lane beside the other, since compilers and tests use one core for long.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { reportFailure } from "../process/failure.mjs";
import { readableDuration, say } from "../process/progress.mjs";
import { run } from "../process/run.mjs";
import { logs, testLogs } from "../project/places.mjs";

/** `isLive`: whether its output is shown as it comes, or whole at its end. */
async function runStage(stage, isLive) {
  const begun = Date.now();
  const took = () => readableDuration(Date.now() - begun);
  try {
    await stage.prepare?.();
  } catch (fault) {
    reportFailure(fault);
    return { ...stage, passed: 0, failed: 1, took: took() };
  }
  const [command, ...parameters] = stage.command;
  const sayBegun = () => {
    console.log("");
    say(`${stage.title}: ${[command.split("/").at(-1), ...parameters].join(" ").slice(0, 160)}`);
  };
  if (isLive) sayBegun();
  const log = `test-${stage.name}`;
  const exitCode = await run(command, parameters, {
    env: { ...stage.env, NO_COLOR: "1", CARGO_TERM_COLOR: "never", NODE_TEST_CONTEXT: undefined },
    log,
    show: isLive,
    allowFailure: true,
  });
  const printed = readFileSync(join(logs, `${log}.log`), "utf8");
  if (!isLive) {
    sayBegun();
    console.log(printed);
  }
  return { ...stage, ...stage.count(printed, exitCode), took: took() };
}

/** `[[stage, …], …]` for each run of neighbours: one lane, or the lanes of the neighbours that name one. */
export function lanesInOrder(stages) {
  const groups = [];
  for (const stage of stages) {
    const last = groups.at(-1);
    if (stage.lane && last?.has(stage.lane)) last.get(stage.lane).push(stage);
    else if (stage.lane && last && !last.has(undefined)) last.set(stage.lane, [stage]);
    else groups.push(new Map([[stage.lane, [stage]]]));
  }
  return groups.map((lanes) => [...lanes.values()]);
}

async function runLane(lane, results, isLive) {
  for (const stage of lane) {
    const lacking = results.find((result) => result.name === stage.needs && result.failed > 0);
    if (stage.skip) results.push({ ...stage, passed: 0, failed: 0, took: `skipped: ${stage.skip}` });
    else if (lacking) results.push({ ...stage, passed: 0, failed: 1, took: `not run: ${lacking.title} failed` });
    else results.push(await runStage(stage, isLive));
  }
}

/** Resolves with whether everything passed. */
export async function runStages(stages) {
  rmSync(testLogs, { recursive: true, force: true });
  const results = [];
  for (const lanes of lanesInOrder(stages)) {
    await Promise.all(lanes.map((lane, index) => runLane(lane, results, index === 0)));
  }
  console.log(`\n${table(results)}\n`);
  const total = (field) => results.reduce((sum, result) => sum + result[field], 0);
  console.log(`${total("passed")} passed, ${total("failed")} failed`);
  return total("failed") === 0;
}

function table(results) {
  const width = Math.max(...results.map((result) => result.title.length));
  const row = (title, passed, failed, took) =>
    `  ${title.padEnd(width)}  ${`${passed}`.padStart(6)}  ${`${failed}`.padStart(6)}  ${took}`;
  return [
    row("stage", "passed", "failed", "time"),
    ...results.map(({ title, passed, failed, took }) => row(title, passed, failed, took)),
  ].join("\n");
}
