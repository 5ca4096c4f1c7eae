// Figures over time as bars, the oldest at the left; a part that went wrong stands on top of its bar.
export interface Bar {
  /** When, in words. */
  when: string;
  value: number;
  bad?: number;
}

interface Props {
  title: string;
  /** All of it in a sentence, for those who see no drawing. */
  summary: string;
  bars: Bar[];
  /** A value in words, for the scale and each bar. */
  inWords: (value: number) => string;
}

const [width, height, gap] = [480, 120, 2];

export function Bars({ title, summary, bars, inWords }: Props) {
  const most = Math.max(...bars.map(({ value, bad = 0 }) => value + bad), 0);
  const step = width / Math.max(1, bars.length);
  const tall = (value: number) => (most > 0 ? (value / most) * height : 0);
  const [first, last] = [bars[0], bars.at(-1)];
  return (
    <figure className="card stack tight bars">
      <figcaption className="row apart">
        <h3>{title}</h3>
        <span className="soft small figures">{most > 0 ? `at most ${inWords(most)}` : "nothing"}</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={summary}>
        <line x1="0" x2={width} y1={height} y2={height} />
        {bars.map(({ when, value, bad = 0 }, index) => (
          <g key={when}>
            <title>{`${when}: ${inWords(value)}${bad ? `, ${inWords(bad)} failed` : ""}`}</title>
            <rect
              x={index * step + gap / 2}
              y={height - tall(value)}
              width={step - gap}
              height={Math.max(value > 0 ? 1 : 0, tall(value))}
            />
            <rect
              className="bad"
              x={index * step + gap / 2}
              y={height - tall(value + bad)}
              width={step - gap}
              height={Math.max(bad > 0 ? 1 : 0, tall(bad))}
            />
          </g>
        ))}
      </svg>
      <p className="row apart soft small">
        <span>{first?.when ?? "\u00a0"}</span>
        <span>{last?.when}</span>
      </p>
    </figure>
  );
}
