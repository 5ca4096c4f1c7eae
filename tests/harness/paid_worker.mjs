// A Worker whose readings, stories, pictures and voices all come from a fake provider.
import { startFakeProvider } from "./fake_provider.mjs";
import { startFaultyWorker } from "./faulty_worker.mjs";
import { startPostgresStack } from "./stacks.mjs";

/** Something of so many words that claims nothing of a chart. */
export const words = (count) => {
  const paragraph = `${"There is a quiet patience in everything that is begun here. ".repeat(6)}\n\n`;
  return `## A beginning\n\n${paragraph.repeat(Math.ceil(count / 60))}`;
};

/** The keys of calls that were paid for twice. */
export const paidTwice = (paid) => {
  const keys = paid.map(({ key }) => key);
  return keys.filter((key, at) => keys.indexOf(key) !== at);
};

/** Variables that have everything made by Cloudflare's models. */
export const byModels = { TEXT_PROVIDER: "workers_ai", SPEECH_PROVIDER: "workers_ai", PICTURE_PROVIDER: "workers_ai" };

/** Two fifths of the usual: 48 s until the first byte of chat, and 48 s for a passage. */
export const shorterPatience = { PROVIDER_PATIENCE_PERCENT: "40" };

/** `{ stack, provider, worker, startAnother(variables), withCron(work), secret, stop() }`. */
export async function startPaidWorker(variables = {}) {
  const [stack, provider] = await Promise.all([startPostgresStack(), startFakeProvider()]);
  provider.write(words(700));
  const paid = Object.fromEntries(
    ["SPEECH", "TEXT", "PICTURE"].flatMap((maker) => [
      [`${maker}_PROVIDER`, "openai"],
      [`${maker}_BASE_URL`, provider.url],
      [`${maker}_API_KEY`, "sk-test"],
    ]),
  );
  const secret = "an-operators-secret-of-32-letters";
  paid.TEST_MODELS_URL = provider.modelsUrl;
  const all = { ...paid, LIMIT_STORY_STARTS_PER_HOUR: "1000", OPERATOR_SECRET: secret, ...variables };
  const worker = await startFaultyWorker({ stack, variables: { ...all } });
  return {
    stack,
    provider,
    worker,
    secret,
    /** Another version beside the first, on the same database. */
    startAnother: (changed) => startFaultyWorker({ stack, variables: { ...all, ...changed } }),
    /** Time passes while `work` is under way. */
    async withCron(work, { alsoEveryTick = () => {}, at = worker } = {}) {
      const tick = () => Promise.all([at.cron(), alsoEveryTick()]).catch(() => {});
      const ticking = setInterval(tick, 2000);
      try {
        return await work();
      } finally {
        clearInterval(ticking);
      }
    },
    async stop() {
      await worker.stop();
      await provider.close();
      await stack.stop();
    },
  };
}
