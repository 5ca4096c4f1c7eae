// A figure, and how it went before.
interface Props {
  title: string;
  value: string;
  /** The oldest first; null where it is not known. */
  history: (number | null)[];
}

const [width, height] = [160, 36];

export function Sparkline({ title, value, history }: Props) {
  const most = Math.max(1, ...history.map((figure) => figure ?? 0));
  const step = width / Math.max(1, history.length - 1);
  const at = (figure: number) => height - 2 - (figure / most) * (height - 4);
  const known = history.flatMap((figure, index) => (figure === null ? [] : [[index * step, at(figure)]]));
  const line = known.map(([x = 0, y = 0]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
  return (
    <div className="figure">
      <span className="soft small">{title}</span>
      <strong className="figures">{value}</strong>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={`${title}, before now`}>
        {known.length > 1 && <polyline points={line} />}
      </svg>
    </div>
  );
}
