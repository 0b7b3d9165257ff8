import type { ReactNode } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";
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
          <span>{href && !done ? <Link href={href}>{text}</Link> : text}</span>
        </li>
      ))}
    </ul>
  );
}
