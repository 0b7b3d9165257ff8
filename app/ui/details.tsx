import type { ReactNode } from "react";

/** Something that only some people need, opened by those who do. Works without JavaScript. */
export function Details({
  summary,
  children,
  open,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
}) {
  return (
    <details className="ds_details" open={open}>
      <summary className="ds_details__summary">{summary}</summary>
      <div className="ds_details__text">{children}</div>
    </details>
  );
}
