import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";

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
            <a href={paths.office.citation(use.citationId)}>“{use.words}”</a>
          </p>
          <p className="meta-line">
            <a href={paths.office.draft(use.draft.id)}>{use.draft.title}</a> · {use.heading}
            {use.finding ? (
              <>
                {" · "}
                {t("evidence-office:uses.through")}{" "}
                <a href={paths.office.finding(use.finding.id)}>{use.finding.text}</a>
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
