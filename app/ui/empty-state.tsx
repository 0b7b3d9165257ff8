import type { ReactNode } from "react";

/** Nothing is here yet: why, and what to do next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <h2 className="empty-state__title">{title}</h2>
      {children}
      {action ? <div className="empty-state__action">{action}</div> : null}
    </div>
  );
}
