// How far something is: measured, or only that it goes on.
export function Progress({ label, percent, note }: { label: string; percent: number; note?: string }) {
  const whole = Math.round(percent);
  return (
    <div
      className="bar"
      role="progressbar"
      tabIndex={-1}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={whole}
    >
      <div className="row apart small">
        <span className="soft">{note ?? label}</span>
        <span className="figures soft">{whole}%</span>
      </div>
      <div className="bar-track">
        <div className="bar-fill" style={{ width: `${percent}%` }} />
      </div>
    </div>
  );
}

export function Waiting({ for: what }: { for: string }) {
  return (
    <p className="row soft waiting" role="status">
      <span className="spinner" aria-hidden="true" /> Fetching {what} …
    </p>
  );
}
