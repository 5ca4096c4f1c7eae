import { SupabaseJobClient } from "@1iab/job-client";
import { useJobPolling } from "@1iab/job-client/react";
import { useState } from "react";

export function Reading({ apiUrl, accessToken, person }) {
  const [job, setJob] = useState(null);
  const [chapters, setChapters] = useState([]);
  const [refusal, setRefusal] = useState(null);
  const { data, isPolling, error } = useJobPolling(job?.id, job?.pollUrl, {
    apiUrl,
    accessToken,
    onProgress: ({ artifact }) => artifact && add([artifact]),
    onComplete: ({ artifacts }) => add(artifacts),
  });

  // What is there already keeps its link: another one would interrupt a chapter that plays.
  function add(artifacts) {
    const recordings = artifacts.filter(({ type }) => type === "audio_mp3");
    setChapters((before) => [...before, ...recordings.filter(({ id }) => !before.some((one) => one.id === id))]);
  }

  async function start() {
    setRefusal(null);
    const { jobs } = new SupabaseJobClient({ apiUrl, accessToken });
    try {
      setJob(await jobs.create({ type: "extended", params: { person1: person, systems: ["western"] } }));
    } catch (thrown) {
      setRefusal(thrown);
    }
  }

  return (
    <section>
      <button type="button" onClick={start} disabled={isPolling}>
        Start
      </button>
      {isPolling && <progress max="100" value={data?.progress.percent ?? 0} />}
      {(refusal ?? error) && <p role="alert">{(refusal ?? error).message}</p>}
      {chapters.map(({ id, url }) => (
        // biome-ignore lint/a11y/useMediaCaption: the text of a chapter is an artifact of its own
        <audio key={id} controls src={url} />
      ))}
    </section>
  );
}
