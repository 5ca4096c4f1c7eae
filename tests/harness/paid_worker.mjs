// A Worker whose readings, stories, pictures and voices all come from a fake provider.
import { startFakeProvider } from "./fake_provider.mjs";
import { startPostgresStack } from "./stacks.mjs";
import { startWorkerUnderTest } from "./worker.mjs";

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

/** `{ stack, provider, worker, withCron(work), secret, stop() }`. */
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
  const worker = await startWorkerUnderTest({
    stack,
    variables: { ...paid, LIMIT_STORY_STARTS_PER_HOUR: "1000", OPERATOR_SECRET: secret, ...variables },
  });
  return {
    stack,
    provider,
    worker,
    secret,
    /** Time passes while `work` is under way. */
    async withCron(work, { alsoEveryTick = () => {} } = {}) {
      const tick = () => Promise.all([worker.cron(), alsoEveryTick()]).catch(() => {});
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
