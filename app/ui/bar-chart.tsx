import { type ReactNode, useId } from "react";
import { Link } from "./link.tsx";

export type Bar = {
  label: ReactNode;
  value: number;
  /** What is read beside the bar, with its base: "17 of 52 people". */
  display: ReactNode;
  href?: string;
};

type BarChartProps = {
  title: ReactNode;
  description?: ReactNode;
  bars: Bar[];
  /** The value that fills the whole width; without it, the largest value does. */
  max?: number;
};

/** Bars beside their counts. Label and count are text, so the drawing itself adds nothing for a screen reader. */
export function BarChart({ title, description, bars, max }: BarChartProps) {
  const id = useId();
  const full = max ?? Math.max(0, ...bars.map((bar) => bar.value));
  return (
    <figure className="bar-chart" aria-labelledby={`${id}title`}>
      <figcaption>
        <p className="bar-chart__title" id={`${id}title`}>
          {title}
        </p>
        {description ? <p className="bar-chart__description">{description}</p> : null}
      </figcaption>
      <ul className="bar-chart__bars">
        {bars.map((bar, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: bars are drawn once on the server, and labels may be any node
          <li className="bar-chart__row" key={index}>
            <span className="bar-chart__label">
              {bar.href ? <Link href={bar.href}>{bar.label}</Link> : bar.label}
            </span>
            <span className="bar-chart__value numeric">{bar.display}</span>
            <svg
              className="bar-chart__bar"
              viewBox="0 0 100 10"
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              <rect width={barWidth(bar.value, full)} height="10" />
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** The width of a bar from 0 to 100, to a tenth; never more than the whole, and nothing where there is nothing. */
export function barWidth(value: number, full: number) {
  if (full <= 0 || value <= 0) return 0;
  return Math.round(Math.min(1, value / full) * 1000) / 10;
}
