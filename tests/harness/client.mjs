// A person with an account, over HTTP: what the end-to-end tests say is what a client of contract R does.
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

/** The first example of the contract. */
export const michael = {
  name: "Michael",
  birthDate: "1990-01-15",
  birthTime: "14:30",
  birthPlace: "Bangkok",
  latitude: 13.7563,
  longitude: 100.5018,
  timezone: "Asia/Bangkok",
};

export const anna = {
  ...michael,
  name: "Анна Łódź",
  birthDate: "1988-07-03",
  birthTime: "06:05",
  birthPlace: "Kraków",
  latitude: 50.06,
  longitude: 19.94,
  timezone: "Europe/Warsaw",
};

async function readJson(answer) {
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${answer.status} is not JSON: ${text.slice(0, 300)}`);
  }
}

/** Signs up somebody new at `worker` (of `worker.mjs`). */
export async function newPerson(worker) {
  const email = `${randomUUID()}@example.com`;
  const answer = await worker.fetch("/api/auth/signup", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ email, password: "correct horse battery" }),
  });
  const body = await readJson(answer);
  if (answer.status !== 201) throw new Error(`signup: ${answer.status} ${JSON.stringify(body)}`);
  return new Person(worker, email, body.session.access_token);
}

class Person {
  constructor(worker, email, token) {
    Object.assign(this, { worker, email, token });
  }

  /** `{ status, headers, body }` of a call with this person's token. */
  async call(method, path, body, headers = {}) {
    const answer = await this.worker.fetch(path, {
      method,
      headers: {
        Authorization: `Bearer ${this.token}`,
        ...(body && { "Content-Type": "application/json" }),
        ...headers,
      },
      body: body && JSON.stringify(body),
    });
    return { status: answer.status, headers: answer.headers, body: await readJson(answer) };
  }

  /** Starts a reading and gives its id. */
  async startReading(type, params, headers) {
    const { status, body } = await this.call("POST", "/api/jobs/start", { type, params }, headers);
    if (status !== 201) throw new Error(`start: ${status} ${JSON.stringify(body)}`);
    return body.jobId;
  }

  /** Asks again after `retryAfter` seconds where the service says that it is busy, as a client does. */
  async job(id, triesLeft = 3) {
    const { status, body } = await this.call("GET", `/api/jobs/${id}`);
    if (status === 503 && triesLeft > 0) {
      await pause(body.retryAfter * 1000);
      return this.job(id, triesLeft - 1);
    }
    if (status !== 200) throw new Error(`job: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  /** Polls until `isReached(job)`; gives every state that was seen, the last one included. */
  async watch(id, isReached, { seconds = 240 } = {}) {
    const seen = [];
    const deadline = Date.now() + seconds * 1000;
    while (Date.now() < deadline) {
      const job = await this.job(id);
      seen.push(job);
      if (isReached(job)) return seen;
      await pause(500);
    }
    throw new Error(`not reached after ${seconds} s: ${JSON.stringify(seen.at(-1))}`);
  }
}

export const isOver = (job) => ["complete", "error"].includes(job.status);

/** The bytes behind a signed URL, as a player without a header would fetch them. */
export async function bytesOf(worker, url) {
  const { pathname, search } = new URL(url, worker.url);
  const answer = await worker.fetch(pathname + search);
  if (!answer.ok) throw new Error(`${answer.status} for ${pathname}`);
  return { type: answer.headers.get("content-type"), bytes: Buffer.from(await answer.arrayBuffer()) };
}
