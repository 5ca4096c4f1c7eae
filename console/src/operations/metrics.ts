// Figures in Prometheus' text format, as the server prints them for monitors.

export interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

export function parseMetrics(text: string): Sample[] {
  return text
    .split("\n")
    .map((line) => line.match(/^(\w+)(?:\{(.*)\})? (\S+)$/))
    .filter((match) => match !== null)
    .map(([, name = "", labels = "", value]) => ({ name, labels: labelsOf(labels), value: Number(value) }));
}

const labelsOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, name, value]) => [name, value]));

/** The sum of all samples of the name whose labels are those. */
export function sumOf(samples: Sample[], name: string, labels: Record<string, string> = {}): number {
  return samples
    .filter((sample) => sample.name === name)
    .filter((sample) => Object.entries(labels).every(([label, value]) => sample.labels[label] === value))
    .reduce((sum, { value }) => sum + value, 0);
}

/** The values of a label that occur. */
export const valuesOf = (samples: Sample[], name: string, label: string): string[] => [
  ...new Set(samples.filter((sample) => sample.name === name).map(({ labels }) => labels[label] ?? "")),
];
