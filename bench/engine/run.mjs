// `npm run bench:engine`: our engine beside graphile-worker and pg-boss in one run; `npm run bench:engine --
// throughput` is only that part.
import { Failure, runMain } from "../../scripts/process/failure.mjs";
import { continueOnCurrentNode, ensureNodePackages } from "../../scripts/toolchain/node_packages.mjs";
import { ensurePeers } from "../peers/install.mjs";
import { crowded } from "./crowds.mjs";
import * as ours from "./ours.mjs";
import { besideSnapshot } from "./snapshot.mjs";
import { withStack } from "./stack.mjs";
import { throughput } from "./throughput.mjs";

const parts = { throughput: partOfThroughput, crowds: partOfCrowds, snapshot: partOfSnapshot };

await runMain(async () => {
  await ensureNodePackages();
  await continueOnCurrentNode();
  await ensurePeers();
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !parts[name]);
  if (unknown) throw new Failure(`There is no part "${unknown}"; there are ${Object.keys(parts).join(", ")}.`);
  for (const [name, part] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue;
    await withStack(async (stack) => console.log(`\n${name}\n\n${await part(stack)}`));
  }
});

async function partOfThroughput(stack) {
  const [engine, direct] = [ours.openThroughPostgrest(stack), ours.openDirectly(stack)];
  const peers = await openPeers(stack);
  const contenders = [
    { title: "ours, 20 owners", owners: 20, engine },
    { title: "ours, 3,000 owners", owners: 3_000, engine },
    { title: "the same without PostgREST", owners: 3_000, engine: direct },
  ];
  try {
    return await throughput([...contenders, ...peers.map(({ name, engine }) => ({ title: name, engine }))]);
  } finally {
    await Promise.allSettled([engine, direct, ...peers.map((peer) => peer.engine)].map((one) => one.close()));
  }
}

async function partOfCrowds(stack) {
  const engine = ours.openThroughPostgrest(stack);
  try {
    return await crowded({ engine, database: stack.database });
  } finally {
    engine.close();
  }
}

async function partOfSnapshot(stack) {
  const engine = ours.openThroughPostgrest(stack);
  const peers = await openPeers(stack);
  const { database, databaseUrl, peersDatabase, peersUrl } = stack;
  const [graphileWorker, pgBoss] = peers.map(({ name, engine }) => ({ title: name, engine }));
  try {
    return await besideSnapshot([
      { title: "ours, 3,000 owners", owners: 3_000, engine, database, schema: "public", url: databaseUrl },
      { ...graphileWorker, database: peersDatabase, schema: "graphile_worker", url: peersUrl },
      { ...pgBoss, database: peersDatabase, schema: "pgboss", url: peersUrl },
    ]);
  } finally {
    await Promise.allSettled([engine, ...peers.map((peer) => peer.engine)].map((one) => one.close()));
  }
}

async function openPeers({ peersUrl, peersDatabase }) {
  const modules = [await import("../peers/graphile_worker.mjs"), await import("../peers/pg_boss.mjs")];
  return Promise.all(modules.map(async ({ name, open }) => ({ name, engine: await open(peersUrl, peersDatabase) })));
}
