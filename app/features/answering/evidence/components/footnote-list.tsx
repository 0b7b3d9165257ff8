import { Fragment } from "react";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { mayRenew } from "../citation-status.ts";
import { type Footnote, footnoteInWords } from "../footnote-words.ts";

/** Footnotes under a draft or a paragraph, under the numbers that they have in the whole draft. */
export function FootnoteList({ footnotes }: { footnotes: readonly Footnote[] }) {
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

function FootnoteText({ footnote }: { footnote: Footnote }) {
  const { t } = useTranslation();
  const parts = footnoteInWords(t, footnote);
  if (parts.length === 0) return <Tag tone="warning">{t(`evidence-office:status.${footnote.status}`)}</Tag>;
  return parts.map((part) =>
    part.kind === "quotation" ? (
      <q key={part.kind} lang={part.language} dir="auto">
        {part.text}
      </q>
    ) : (
      <Fragment key={part.kind}>{part.text}</Fragment>
    ),
  );
}
