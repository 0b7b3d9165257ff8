import { Fragment } from "react";
import { blocksOf } from "#app/features/plans/drafts/paragraph.ts";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";
import { numberedParts } from "../footnote.ts";

export type NumberedCitation = { number: number; key: string; citationId: string; isUnsettled: boolean };

/** A paragraph as it reads: lists as lists, and each citation as a number that opens what it rests on. */
export function ParagraphText({ text, citations }: { text: string; citations: readonly NumberedCitation[] }) {
  const line = (words: string) => <Line words={words} citations={citations} />;
  return (
    <div className="draft-text">
      {withPlaces(blocksOf(text)).map(({ place, one: block }) =>
        block.kind === "lines" ? (
          <p key={place}>{line(block.text)}</p>
        ) : (
          <ul key={place}>
            {withPlaces(block.items).map((item) => (
              <li key={item.place}>{line(item.one)}</li>
            ))}
          </ul>
        ),
      )}
    </div>
  );
}

function Line({ words, citations }: { words: string; citations: readonly NumberedCitation[] }) {
  const numbers = new Map(citations.map((citation) => [citation.key, citation.number]));
  return withPlaces(numberedParts(words, numbers)).map(({ place, one: part }) => {
    if (part.kind === "text") return <Fragment key={place}>{part.text}</Fragment>;
    const citation = citations.find((one) => one.number === part.number);
    return citation ? <CitationNumber key={place} citation={citation} /> : null;
  });
}

/** Two lines of a text may be the same: their place is all that tells them apart. */
function withPlaces<One>(list: readonly One[]): { place: number; one: One }[] {
  return list.map((one, place) => ({ place, one }));
}

function CitationNumber({ citation }: { citation: NumberedCitation }) {
  const { t } = useTranslation();
  const { number, isUnsettled, citationId } = citation;
  const label = isUnsettled ? "evidence-office:number.unsettled" : "evidence-office:number.label";
  return (
    <sup className={isUnsettled ? "citation-number citation-number--unsettled" : "citation-number"}>
      <Link href={paths.office.citation(citationId)} aria-label={t(label, { number })}>
        {number}
      </Link>
    </sup>
  );
}
