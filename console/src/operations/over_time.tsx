// What two days did and a month cost, from the database: it is there when the page opens, and after a restart too.
import { plural } from "../data/words.js";
import { Bars } from "./bars.js";
import type { History } from "./use_history.js";

const hourInWords = new Intl.DateTimeFormat(undefined, { weekday: "short", hour: "2-digit", minute: "2-digit" });
const dayInWords = new Intl.DateTimeFormat(undefined, { month: "short", day: "numeric", timeZone: "UTC" });

const sum = (values: number[]) => values.reduce((whole, value) => whole + value, 0);
const dollars = (usd: number) => `$${usd.toFixed(2)}`;
const minutes = (seconds: number) => (seconds < 60 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`);
const count = (value: number) => value.toLocaleString("en");

export function OverTime({ history: { hours, days } }: { history: History }) {
  const whenOf = (hour: string) => hourInWords.format(new Date(hour));
  const ended = { ready: sum(hours.map(({ completed }) => completed)), failed: sum(hours.map(({ failed }) => failed)) };
  const longest = Math.max(0, ...hours.map(({ longestWaitSeconds }) => longestWaitSeconds ?? 0));
  return (
    <section className="stack" aria-label="Over time">
      <h2>Over time</h2>
      <div className="charts">
        <Bars
          title="Jobs each hour"
          summary={`In 48 hours ${plural(ended.ready, "job")} became ready and ${count(ended.failed)} failed.`}
          bars={hours.map(({ hour, completed, failed }) => ({ when: whenOf(hour), value: completed, bad: failed }))}
          inWords={count}
        />
        <Bars
          title="Longest wait"
          summary={`In 48 hours a job waited ${minutes(longest)} at most.`}
          bars={hours.map(({ hour, longestWaitSeconds }) => ({ when: whenOf(hour), value: longestWaitSeconds ?? 0 }))}
          inWords={minutes}
        />
        <Bars
          title="Spent each day"
          summary={`In 30 days ${dollars(sum(days.map(({ usd }) => usd)))} was spent.`}
          bars={days.map(({ day, usd }) => ({ when: dayInWords.format(new Date(day)), value: usd }))}
          inWords={dollars}
        />
      </div>
    </section>
  );
}
