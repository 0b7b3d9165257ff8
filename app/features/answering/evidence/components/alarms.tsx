import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { UnsettledReason } from "../citation-status.ts";

export type AlarmLine = { paragraphId: string; citationId: string; words: string; reason: UnsettledReason };

/** Each line of a draft that rests on what may no longer be used: what blocks its export. */
export function Alarms({ lines }: { lines: readonly AlarmLine[] }) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <Notice kind="warning" title={t("evidence-office:alarms.title", { count: lines.length })}>
      <p>{t("evidence-office:alarms.text")}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.citationId}>
            <Link href={paths.office.paragraph(line.paragraphId)}>“{line.words}”</Link>{" "}
            <Link href={paths.office.citation(line.citationId)}>
              {t(`evidence-office:status.${line.reason}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
