import type { ReactNode } from "react";
import { channelInWords } from "#app/features/listening/programme/channel.ts";
import { paths } from "#app/paths.ts";
import type { Stance } from "#app/platform/database/client/enums.ts";
import { formatDay, formatMoment } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { CitationWithSource, QuotedSource } from "../citation-queries.server.ts";
import { type CountedPeople, countInWords } from "../count-words.ts";

export type ChainFinding = {
  id: string;
  text: string;
  stance: Stance | null;
  planItem: { code: string; name: string };
  consultation: { title: string };
  createdByName: string;
  counts: readonly (CountedPeople & { countedAt: Date })[];
  today: CountedPeople;
};

type ChainProps = { citation: CitationWithSource; finding: ChainFinding | null };

/** The line from a sentence of a draft to the words it rests on, link by link, each of which can be opened. */
export function CitationChain({ citation, finding }: ChainProps) {
  const { t } = useTranslation();
  const { draft, paragraph, source } = citation;
  return (
    <ol className="chain">
      <ChainLink title={t("evidence-office:chain.sentence")}>
        <p>
          <Link href={`${paths.office.draft(draft.id)}#paragraph-${paragraph.id}`}>“{paragraph.words}”</Link>
        </p>
        <p className="meta-line">
          {draft.title} · {paragraph.heading}
        </p>
      </ChainLink>
      <ChainLink title={t("evidence-office:chain.citation")}>
        {citation.quotedText === "" ? (
          <p>{t("evidence-office:chain.noWords")}</p>
        ) : (
          <blockquote lang={source?.language} dir="auto">
            {citation.quotedText}
          </blockquote>
        )}
        <p className="meta-line">
          {t("evidence-office:chain.citedBy", {
            name: citation.citedByName,
            moment: formatMoment(citation.citedAt, "en"),
          })}
        </p>
      </ChainLink>
      {finding ? <FindingLinks finding={finding} /> : null}
      {source ? <SourceLinks source={source} /> : null}
    </ol>
  );
}

function FindingLinks({ finding }: { finding: ChainFinding }) {
  const { t } = useTranslation();
  const first = finding.counts[0];
  return (
    <>
      <ChainLink title={t("evidence-office:chain.finding")}>
        <p>
          <Link href={paths.office.finding(finding.id)}>{finding.text}</Link>
        </p>
        <p>{t("evidence-office:chain.countNow", { words: countInWords(t, finding.today) })}</p>
        {first ? (
          <p className="meta-line">
            {t("evidence-office:chain.countThen", {
              words: countInWords(t, first),
              day: formatDay(dayOf(first.countedAt), "en"),
              name: finding.createdByName,
            })}
          </p>
        ) : null}
      </ChainLink>
      <ChainLink title={t("evidence-office:chain.scope")}>
        <p>
          {finding.planItem.code} {finding.planItem.name}{" "}
          {finding.stance ? (
            <Tag tone={finding.stance}>{t(`tagging-office:stance.${finding.stance}`)}</Tag>
          ) : null}
        </p>
        <p className="meta-line">{finding.consultation.title}</p>
      </ChainLink>
      <ChainLink title={t("evidence-office:chain.words")}>
        <p>
          <Link href={`${paths.office.finding(finding.id)}#behind`}>
            {t("evidence-office:chain.allWords")}
          </Link>
        </p>
      </ChainLink>
    </>
  );
}

function SourceLinks({ source }: { source: QuotedSource }) {
  const { t } = useTranslation();
  return (
    <>
      <ChainLink title={t("evidence-office:chain.excerpt")}>
        <p>
          <Link href={paths.office.excerpt(source.excerptId)}>
            {source.words === "" ? t("evidence-office:chain.openExcerpt") : `“${source.words}”`}
          </Link>
        </p>
      </ChainLink>
      <ChainLink title={t("evidence-office:chain.tags", { count: source.tags.length })}>
        {source.tags.length === 0 ? <p>{t("evidence-office:chain.noTags")}</p> : null}
        <ul className="chain__tags">
          {source.tags.map((tag) => (
            <li key={tag.id}>
              <Tag tone={tag.stance}>{t(`tagging-office:stance.${tag.stance}`)}</Tag> {tag.planItem.code}{" "}
              {tag.planItem.name}
              {tag.note === "" ? null : <span className="chain__note"> {tag.note}</span>}
              <span className="meta-line">
                {" "}
                {t("evidence-office:chain.taggedBy", {
                  name: tag.taggedByName,
                  moment: formatMoment(tag.taggedAt, "en"),
                })}
              </span>
            </li>
          ))}
        </ul>
      </ChainLink>
      <ChainLink title={t("evidence-office:chain.passage")}>
        <p className="meta-line">
          {source.promptCode} {source.prompt}
        </p>
        {source.words === "" ? (
          <p>{t("evidence-office:chain.noWords")}</p>
        ) : (
          <blockquote className="passage" lang={source.language} dir="auto">
            {source.before}
            <mark>{source.words}</mark>
            {source.after}
          </blockquote>
        )}
        <p>
          <Link href={paths.office.passage(source.passageId)}>{t("evidence-office:chain.openPassage")}</Link>
        </p>
      </ChainLink>
      <ChainLink title={t("evidence-office:chain.source")}>
        <p>
          {source.attribution} · {channelInWords(t, source.channel)} · {source.sourceTitle}
        </p>
        <p className="meta-line">
          {source.consultationTitle} ·{" "}
          <Link href={paths.office.contribution(source.contributionId)}>{source.reference}</Link> ·{" "}
          {t("evidence-office:chain.received", { day: formatDay(dayOf(source.receivedAt), "en") })}
        </p>
      </ChainLink>
    </>
  );
}

function ChainLink({ title, children }: { title: string; children: ReactNode }) {
  return (
    <li className="chain__link">
      <h2 className="chain__title">{title}</h2>
      {children}
    </li>
  );
}
