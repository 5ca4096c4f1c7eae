// What the Worker says of its deployment: where accounts are.
export interface Settings {
  supabaseUrl: string;
  supabaseKey: string;
}

let asked: Promise<Settings> | undefined;

/** Asked for once; again after a failure. */
export function settings(): Promise<Settings> {
  asked ??= read().catch((fault) => {
    asked = undefined;
    throw fault;
  });
  return asked;
}

async function read(): Promise<Settings> {
  const answer = await fetch("/console/settings.json");
  if (!answer.ok) throw new Error("The settings of this server could not be read.");
  return answer.json();
}
