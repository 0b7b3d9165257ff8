import { mayQuoteExcerpt } from "#app/features/listening/contributions/permission.ts";
import { sentencesOf } from "#app/features/plans/drafts/sentence.ts";
import type { Stance } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { attribution } from "./attribution.ts";
import { type CitationStatus, mayShowCopy } from "./citation-status.ts";
import { findDraftForExport, statusesOf, withSources } from "./draft-queries.server.ts";
import { attributionInWords } from "./words.server.ts";

type ChainTag = {
  id: string;
  planItem: { code: string; name: string };
  stance: Stance;
  note: string;
  taggedByName: string;
  taggedAt: Date;
};

export type QuotedSource = {
  excerptId: string;
  passageId: string;
  contributionId: string;
  respondentId: string;
  /** The passage's words before, in and after the excerpt; empty once they may no longer be shown. */
  before: string;
  words: string;
  after: string;
  language: string;
  prompt: string;
  promptCode: string;
  consultationTitle: string;
  sourceTitle: string;
  channel: string;
  attribution: string;
  reference: string;
  receivedAt: Date;
  tags: ChainTag[];
};

export type CitationWithSource = {
  id: string;
  draft: { id: string; title: string };
  paragraph: { id: string; heading: string; words: string; number: number | null };
  quotedText: string;
  citedByName: string;
  citedAt: Date;
  removedAt: Date | null;
  status: CitationStatus;
  copy: { people: number; base: number } | null;
  source: QuotedSource | null;
  findingId: string | null;
};

/** A citation with everything between the sentence and the words. Null: no such citation. */
export async function findCitation(id: string): Promise<CitationWithSource | null> {
  const citation = await db.citation.findUnique({
    where: { id },
    include: {
      ...withSources,
      paragraph: { include: { section: { include: { draft: { select: { id: true, title: true } } } } } },
    },
  });
  if (!citation) return null;
  const { paragraph, finding } = citation;
  const status = (await statusesOf([citation])).get(id) ?? "live";
  const whole = await findDraftForExport(paragraph.section.draft.id);
  const sentence = sentencesOf(paragraph.text).find((one) => one.keys.includes(citation.key));
  return {
    id,
    draft: paragraph.section.draft,
    paragraph: {
      id: paragraph.id,
      heading: paragraph.section.heading,
      words: sentence?.words ?? "",
      number: whole?.footnotes.find((footnote) => footnote.citationId === id)?.number ?? null,
    },
    quotedText: mayShowCopy(status) ? citation.quotedText : "",
    citedByName: citation.citedByName,
    citedAt: citation.citedAt,
    removedAt: citation.removedAt,
    status,
    copy: finding ? { people: citation.people ?? finding.people, base: citation.base ?? finding.base } : null,
    source: citation.excerptId ? await findQuotedSource(citation.excerptId) : null,
    findingId: finding?.id ?? null,
  };
}

async function findQuotedSource(excerptId: string): Promise<QuotedSource | null> {
  const excerpt = await db.excerpt.findUnique({
    where: { id: excerptId },
    include: {
      passage: {
        include: {
          contribution: {
            include: {
              consultation: { select: { title: true } },
              respondent: { include: { group: { select: { name: true } } } },
            },
          },
        },
      },
      tags: {
        where: { removedAt: null },
        orderBy: { taggedAt: "asc" },
        include: { planItem: { select: { code: true, name: true } } },
      },
    },
  });
  if (!excerpt) return null;
  const { passage, tags } = excerpt;
  const { contribution } = passage;
  const { respondent } = contribution;
  const mayShow = mayQuoteExcerpt(excerpt);
  const codePoints = mayShow ? [...passage.text] : [];
  return {
    excerptId,
    passageId: passage.id,
    contributionId: contribution.id,
    respondentId: respondent.id,
    before: codePoints.slice(0, excerpt.start).join(""),
    words: mayShow ? excerpt.text : "",
    after: codePoints.slice(excerpt.end).join(""),
    language: contribution.language,
    prompt: passage.prompt,
    promptCode: passage.promptCode,
    consultationTitle: contribution.consultation.title,
    sourceTitle: contribution.sourceTitle,
    channel: contribution.channel,
    attribution: attributionInWords(attribution(respondent, respondent.group)),
    reference: respondent.reference,
    receivedAt: contribution.receivedAt,
    tags: tags.map(({ id, planItem, stance, note, taggedByName, taggedAt }) => ({
      ...{ id, planItem, stance, note, taggedByName, taggedAt },
    })),
  };
}
