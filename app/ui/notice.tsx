import type { ReactNode } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";

type NoticeProps = {
  kind: "info" | "success" | "warning";
  title?: ReactNode;
  children?: ReactNode;
  /** Read aloud when it appears: "assertive" only for what cannot wait. */
  live?: "polite" | "assertive";
};

const marks = { info: "i", success: "✓", warning: "!" };

/** Something to know, that has gone well, or to look out for: said by word and sign, not by colour alone. */
export function Notice({ kind, title, children, live }: NoticeProps) {
  const { t } = useTranslation();
  const role = live === "assertive" ? "alert" : live === "polite" ? "status" : undefined;
  // What was just done is where reading goes on, with script (see Moves) or without.
  const takesFocus = kind === "success" && role !== undefined;
  return (
    <div
      className={`notice notice--${kind}`}
      role={role}
      {...(takesFocus ? { tabIndex: -1, autoFocus: true, "data-takes-focus": "" } : {})}
    >
      <span className="notice__mark" aria-hidden="true">
        {marks[kind]}
      </span>
      <div className="notice__body">
        <span className="visually-hidden">{t(`common:notice.${kind}`)} </span>
        {title ? <h2 className="notice__title">{title}</h2> : null}
        {children}
      </div>
    </div>
  );
}
