import type { ReactNode } from "react";
import { Link } from "./link.tsx";

export type SummaryRow = {
  id?: string;
  key: ReactNode;
  value: ReactNode;
  /** `hidden` completes the link for people who hear it: "Change" + "your answer to question 2". */
  action?: { href: string; label: string; hidden: string };
};

/** What has been said, line by line, each with a way to change it. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  const hasActions = rows.some((row) => row.action);
  return (
    <dl className="ds_summary-list">
      {rows.map((row, index) => (
        <div className="ds_summary-list__item" key={row.id ?? index}>
          <dt className="ds_summary-list__key">{row.key}</dt>
          <dd className="ds_summary-list__value">{row.value}</dd>
          {hasActions ? (
            <dd className="ds_summary-list__actions">
              {row.action ? (
                <Link href={row.action.href}>
                  {row.action.label}
                  <span className="visually-hidden"> {row.action.hidden}</span>
                </Link>
              ) : null}
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
