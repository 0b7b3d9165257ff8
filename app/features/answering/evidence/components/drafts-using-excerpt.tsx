import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";

export type DraftUseView = {
  citationId: string;
  draft: { id: string; title: string };
  paragraphId: string;
  heading: string;
  words: string;
  finding: { id: string; text: string } | null;
};

/** Every line of a draft that uses some words, directly or through a finding. Comes without a heading of its own. */
export function DraftsUsingExcerpt({ uses }: { uses: readonly DraftUseView[] }) {
  const { t } = useTranslation();
  if (uses.length === 0) return <p>{t("evidence-office:uses.none")}</p>;
  return (
    <ul className="draft-uses">
      {uses.map((use) => (
        <li key={use.citationId}>
          <p className="draft-uses__words">
            <Link href={paths.office.citation(use.citationId)}>“{use.words}”</Link>
          </p>
          <p className="meta-line">
            <Link href={paths.office.draft(use.draft.id)}>{use.draft.title}</Link> · {use.heading}
            {use.finding ? (
              <>
                {" · "}
                {t("evidence-office:uses.through")}{" "}
                <Link href={paths.office.finding(use.finding.id)}>{use.finding.text}</Link>
              </>
            ) : (
              <> · {t("evidence-office:uses.directly")}</>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
