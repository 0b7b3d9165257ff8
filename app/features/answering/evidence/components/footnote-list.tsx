import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { type CitationStatus, mayRenew } from "../citation-status.ts";

export type FootnoteView = {
  number: number;
  citationId: string;
  kind: "excerpt" | "finding";
  text: string;
  quotedText: string;
  source: string;
  language: string;
  status: CitationStatus;
};

/** Footnotes under a draft or a paragraph, under the numbers that they have in the whole draft. */
export function FootnoteList({ footnotes }: { footnotes: readonly FootnoteView[] }) {
  const { t } = useTranslation();
  return (
    <ol className="footnotes">
      {footnotes.map((footnote) => (
        <li key={footnote.citationId} value={footnote.number} id={`footnote-${footnote.number}`}>
          <p>
            <FootnoteText footnote={footnote} />{" "}
            {mayRenew(footnote.status) ? (
              <Tag tone="warning">{t(`evidence-office:status.${footnote.status}`)}</Tag>
            ) : null}
          </p>
          <Link href={paths.office.citation(footnote.citationId)}>
            {t("evidence-office:footnote.follow")}
            <span className="visually-hidden">
              {" "}
              {t("evidence-office:footnote.followHidden", { number: footnote.number })}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

function FootnoteText({ footnote }: { footnote: FootnoteView }) {
  const { t } = useTranslation();
  if (footnote.quotedText === "") {
    return <Tag tone="warning">{t(`evidence-office:status.${footnote.status}`)}</Tag>;
  }
  if (footnote.kind === "finding") return <>{footnote.text}</>;
  return (
    <>
      <q lang={footnote.language} dir="auto">
        {footnote.quotedText}
      </q>{" "}
      {footnote.source}
    </>
  );
}
