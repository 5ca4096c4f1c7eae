// A figure, and how it went in the last minutes.
interface Props {
  title: string;
  value: string;
  history: number[];
}

const [width, height] = [160, 36];

export function Sparkline({ title, value, history }: Props) {
  const most = Math.max(1, ...history);
  const step = width / Math.max(1, history.length - 1);
  const at = (figure: number) => height - 2 - (figure / most) * (height - 4);
  const line = history.map((figure, index) => `${(index * step).toFixed(1)},${at(figure).toFixed(1)}`).join(" ");
  return (
    <div className="figure">
      <span className="soft small">{title}</span>
      <strong className="figures">{value}</strong>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" role="img" aria-label={`${title}, lately`}>
        {history.length > 1 && <polyline points={line} />}
      </svg>
    </div>
  );
}
