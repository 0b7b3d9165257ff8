import type { ReactNode } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Tag } from "#app/ui/tag.tsx";

export type ChecklistItem = { id: string; done: boolean; text: ReactNode; href?: string };

/** What is done and what is left to do; a thing left to do leads to where it is done. */
export function Checklist({ items }: { items: ChecklistItem[] }) {
  const { t } = useTranslation();
  return (
    <ul className="checklist">
      {items.map(({ id, done, text, href }) => (
        <li key={id}>
          <Tag tone={done ? "success" : "warning"}>
            {done ? t("consultations-office:checklist.done") : t("consultations-office:checklist.left")}
          </Tag>
          <span>{href && !done ? <a href={href}>{text}</a> : text}</span>
        </li>
      ))}
    </ul>
  );
}
