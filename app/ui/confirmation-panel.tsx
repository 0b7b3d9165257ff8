import type { ReactNode } from "react";

/** Says that something important has been done. The title is the page's h1. */
export function ConfirmationPanel({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="ds_notification-panel">
      <h1 className="ds_notification-panel__title">{title}</h1>
      <div className="ds_notification-panel__content">{children}</div>
    </div>
  );
}
