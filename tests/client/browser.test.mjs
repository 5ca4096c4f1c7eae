// The packed client in a browser: as it is, and in a React app.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "../../scripts/project/places.mjs";
import { browser, reportOf } from "./browser.mjs";
import { jobId, runJob, startFakeServer, until } from "./fake_server.mjs";
import { bundled, installPackage } from "./installed_package.mjs";

const { folder } = installPackage();

let server;
before(async () => (server = await startFakeServer()));
after(() => server.close());

describe("in a browser", { skip: !browser && "there is none" }, () => {
  for (const [way, allows] of Object.entries({
    "over a socket": { sockets: true, events: true },
    "by events": { sockets: false, events: true },
  })) {
    test(`the package, as it is, waits ${way} from another origin`, async () => {
      server.reset(allows);
      const { percents, status, verified } = await reportOf({
        imports: { "@1iab/job-client": "/package/dist/esm/index.js" },
        files: (path) =>
          path.startsWith("/package/") ? readFileSync(join(folder, path.slice("/package/".length)), "utf8") : undefined,
        module: `
          import { SupabaseJobClient, verifyWebhook } from "@1iab/job-client";
          const { jobs } = new SupabaseJobClient({ apiUrl: "${server.url}", accessToken: "token", apiKey: "sb_key" });
          const percents = [];
          const { id } = await jobs.create({ type: "extended", params: {} });
          const { status } = await jobs.waitFor(id, { onProgress: ({ percent }) => percents.push(percent) });
          const signed = {
            "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "webhook-timestamp": "1614265330",
            "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
          };
          const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
          const now = new Date(1_614_265_330_000);
          const verified = await verifyWebhook('{"test": 2432232314}', signed, secret, { now });
          report({ percents, status, verified });`,
        while_: () => runJob(server),
      });
      assert.deepEqual(
        { percents, status, verified },
        { percents: [0, 50, 100], status: "complete", verified: { test: 2432232314 } },
      );
      assert.ok(server.requests.some(({ headers }) => headers.apikey === "sb_key"));
    });
  }

  /** A component of the contract's example in strict mode, which shows what the hook gives. */
  const reactApp = (body) =>
    bundled(`
      import { StrictMode, useEffect, useState } from "react";
      import { createRoot } from "react-dom/client";
      import { useJobPolling } from "@1iab/job-client/react";
      const seen = { completed: [], errors: [], shown: [] };
      const pollingUrl = "${server.url}/api/jobs/storybook/status/${jobId}";
      const onComplete = (result) => seen.completed.push(result);
      const onError = (error) => seen.errors.push(error.name + ": " + error.message);
      const show = ({ data, isPolling, error }) => {
        const text = [data?.status ?? "-", data?.progress ?? "-", isPolling, error?.name ?? "-"].join(" ");
        if (seen.shown.at(-1) !== text) seen.shown.push(text);
      };
      ${body}
      createRoot(document.getElementById("root")).render(<StrictMode><App /></StrictMode>);`);

  test("a component in strict mode follows a job over one connection, and completes once", async () => {
    server.reset();
    const seen = await reportOf({
      module: reactApp(`
        function App() {
          const [jobId, setJobId] = useState(null);
          const job = useJobPolling(jobId, jobId && pollingUrl, { pollingInterval: 2000, onComplete, onError });
          useEffect(() => void setTimeout(() => setJobId("${jobId}"), 50), []);
          useEffect(() => show(job));
          useEffect(() => { if (job.data && !job.isPolling) setTimeout(() => report(seen), 300); }, [job.isPolling]);
          return job.data?.progress;
        }`),
      while_: () => runJob(server),
    });
    assert.deepEqual(seen.completed, [{ storybook_id: "book-1" }]);
    assert.deepEqual(seen.errors, []);
    // React may show what changes at the same moment together.
    const shown = seen.shown.filter((text) => text !== "completed 100 true -");
    assert.deepEqual(shown, [
      "- - false -",
      "- - true -",
      "pending 0 true -",
      "processing 50 true -",
      "completed 100 false -",
    ]);
    assert.equal(server.paths(/UPGRADE/).length, 1);
    assert.equal(server.paths(/GET .*status/).length, 2);
  });

  test("another job takes the place of the one before, and a component that goes leaves nothing open", async () => {
    server.reset();
    const seen = await reportOf({
      module: reactApp(`
        function Follower({ id }) {
          const job = useJobPolling(id, pollingUrl.replace(/[^/]+$/, id), { onComplete, onError });
          useEffect(() => show(job));
          return id;
        }
        function App() {
          const [step, setStep] = useState(0);
          useEffect(() => {
            const timers = [600, 1200, 1800].map((ms, index) => setTimeout(() => setStep(index + 1), ms));
            return () => timers.forEach(clearTimeout);
          }, []);
          useEffect(() => { if (step === 3) report(seen); }, [step]);
          return step < 2 ? <Follower id={"job-" + step} /> : null;
        }`),
    });
    assert.deepEqual([seen.completed, seen.errors], [[], []]);
    assert.deepEqual(seen.shown, ["- - true -", "pending 0 true -", "- - true -", "pending 0 true -"]);
    assert.deepEqual(
      server.paths(/UPGRADE/).map((path) => path.match(/job-\d/)[0]),
      ["job-0", "job-1"],
    );
    assert.deepEqual(server.watchers, { sockets: 0, events: 0 });
  });

  test("a job that failed, and a status that can't be read, are errors of the hook", async () => {
    server.reset();
    server.set({ status: "error", error: "The artist is away", percent: 20 });
    const component = reactApp(`
      function App() {
        const job = useJobPolling("${jobId}", pollingUrl, { onComplete, onError });
        useEffect(() => show(job));
        useEffect(() => { if (job.error) setTimeout(() => report(seen), 100); }, [job.error]);
        return null;
      }`);
    const failed = await reportOf({ module: component });
    assert.deepEqual([failed.completed, failed.errors], [[], ["JobFailedError: The artist is away"]]);
    assert.equal(failed.shown.at(-1), "failed 20 false JobFailedError");
    server.refuse(/status/, 404, { body: { error: "Job not found", code: "JOB_NOT_FOUND" } });
    const unknown = await reportOf({ module: component });
    assert.deepEqual(unknown.errors, ["NotFoundError: Job not found"]);
    assert.equal(unknown.shown.at(-1), "- - false NotFoundError");
  });

  test("the component of docs/clients.md starts a reading by a click and plays its chapter", async () => {
    server.reset();
    const guide = readFileSync(join(root, "docs/clients.md"), "utf8");
    const component = guide.match(/```jsx\n([\s\S]*?)```/)[1];
    const shown = await reportOf({
      module: bundled(`${component}
        import { StrictMode } from "react";
        import { createRoot } from "react-dom/client";
        const place = document.getElementById("root");
        const props = { apiUrl: "${server.url}", accessToken: "token", person: { name: "Michael" } };
        createRoot(place).render(<StrictMode><Reading {...props} /></StrictMode>);
        const seen = { percents: [], early: 0 };
        new MutationObserver(() => {
          const bar = place.querySelector("progress");
          if (bar && seen.percents.at(-1) !== bar.value) seen.percents.push(bar.value);
          if (bar && place.querySelector("audio")) seen.early += 1;
          const urls = [...place.querySelectorAll("audio")].map(({ src }) => src);
          if (seen.percents.length > 0 && !bar && urls.length > 0) report({ ...seen, urls });
        }).observe(place, { subtree: true, childList: true, attributes: true });
        setTimeout(() => place.querySelector("button").click(), 200);`),
      while_: async () => {
        await until(() => server.watchers.sockets === 1, "a watcher");
        const artifact = { id: "a", type: "audio_mp3", url: "https://api.example/media/live", metadata: {} };
        server.set({ status: "processing", percent: 50 }, { event: "job.artifact", artifact });
        await pause(300);
        server.artifacts = [{ ...artifact, url: "https://api.example/media/end" }];
        server.set({ status: "complete", percent: 100 });
      },
    });
    assert.deepEqual(shown.urls, ["https://api.example/media/live"], "what may be playing is left alone");
    assert.ok(shown.early > 0, "the chapter was there before the end");
    assert.ok(shown.percents.includes(50), shown.percents.join());
    const { body } = server.requests.find(({ path }) => path === "/api/jobs/start");
    assert.equal(JSON.parse(body).params.person1.name, "Michael");
  });
});
