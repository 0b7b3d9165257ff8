import type { ReactNode } from "react";

export type TagTone = "neutral" | "supports" | "opposes" | "concern" | "suggestion" | "success" | "warning";

/** A short label. The words carry the meaning; the colour only helps to find it. */
export function Tag({ tone = "neutral", children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={`tag tag--${tone}`}>{children}</span>;
}
