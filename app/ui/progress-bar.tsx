import { type ReactNode, useId } from "react";

type ProgressBarProps = { label: ReactNode; value: number; max: number; display?: ReactNode };

/** How far something has come, in words ("3 of 10") and as a bar. */
export function ProgressBar({ label, value, max, display }: ProgressBarProps) {
  const id = useId();
  return (
    <div className="progress-bar">
      <label htmlFor={id}>{label}</label>
      <progress id={id} value={value} max={max} />
      {display ? <span className="progress-bar__display numeric">{display}</span> : null}
    </div>
  );
}
