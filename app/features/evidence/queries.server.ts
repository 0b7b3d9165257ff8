import { mayQuoteExcerpt, quotableExcerpt } from "#app/features/contributions/permission.ts";
import { keysIn, partsOf, withoutMarker } from "#app/features/drafts/marker.ts";
import { sentencesOf } from "#app/features/drafts/sentence.ts";
import { idsAbove, selectAbove } from "#app/features/plans/plan-item-within.ts";
import { inTreeOrder, placeFacts } from "#app/features/plans/plan-tree.ts";
import { countFinding } from "#app/features/tagging/queries.server.ts";
import type { Prisma } from "#app/platform/database/client/client.ts";
import type { Stance } from "#app/platform/database/client/enums.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { attribution } from "./attribution.ts";
import {
  type CitationStatus,
  isUnsettled,
  statusOfExcerpt,
  statusOfFinding,
  type UnsettledReason,
} from "./citation-status.ts";
import type { CountedPeople } from "./count-words.ts";
import { countsOf, type DatedCount, dayOfCopy, type GroupShare, latestCount } from "./finding.ts";
import { footnotes, numberedParts, type TextOrCitation } from "./footnote.ts";
import { checkParagraph } from "./quantifier.ts";
import { attributionInWords, excerptFootnote, findingFootnote, sourceInWords } from "./words.server.ts";

const withSources = {
  excerpt: {
    include: {
      passage: {
        include: {
          contribution: { include: { respondent: { include: { group: { select: { name: true } } } } } },
        },
      },
    },
  },
  finding: { include: { recounts: true } },
} satisfies Prisma.CitationInclude;

type StoredCitation = Prisma.CitationGetPayload<{ include: typeof withSources }>;

export type Footnote = {
  number: number;
  key: string;
  citationId: string;
  kind: "excerpt" | "finding";
  /** The whole footnote as one text. */
  text: string;
  /** The dated copy of the words; empty while the citation is unsettled. */
  quotedText: string;
  /** The footnote after the quoted words; empty for a finding. */
  source: string;
  attribution: string;
  reference: string;
  channel: string;
  sourceTitle: string;
  promptCode: string;
  group: string;
  /** The language of the quoted words. */
  language: string;
  status: CitationStatus;
  citedAt: Date;
};

/** A line of a draft that rests on what may no longer be used. */
export type ToSettle = { paragraphId: string; citationId: string; words: string; reason: UnsettledReason };

export type DraftForExport = {
  draft: {
    id: string;
    title: string;
    planTitle: string;
    sections: {
      id: string;
      heading: string;
      /** `text` as it is written, with its markers; `parts` for showing it. Lines that begin with "• " are bullets. */
      paragraphs: { id: string; text: string; parts: TextOrCitation[] }[];
    }[];
  };
  footnotes: Footnote[];
  /** While there are any, the draft is not exported. */
  unsettled: ToSettle[];
};

/** A draft as it reads, with numbered footnotes, and with what must be settled before it may be exported. Null: no such draft. */
export async function findDraftForExport(
  draftId: string,
  tx: Transaction = db,
): Promise<DraftForExport | null> {
  const draft = await tx.draft.findUnique({
    where: { id: draftId },
    include: {
      plan: { select: { title: true } },
      sections: {
        where: { removedAt: null },
        orderBy: [{ position: "asc" }, { id: "asc" }],
        include: {
          paragraphs: {
            where: { removedAt: null },
            orderBy: [{ position: "asc" }, { id: "asc" }],
            include: { citations: { where: { removedAt: null }, include: withSources } },
          },
        },
      },
    },
  });
  if (!draft) return null;
  const sections = draft.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => ({ ...paragraph, text: withKnownMarkers(paragraph) })),
  }));
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const citations = paragraphs.flatMap((paragraph) => paragraph.citations);
  const statuses = await statusesOf(citations, tx);
  const numbers = footnotes({ sections });
  const statusOf = (citation: StoredCitation) => statuses.get(citation.id) ?? "live";
  return {
    draft: {
      id: draft.id,
      title: draft.title,
      planTitle: draft.plan.title,
      sections: sections.map((section) => ({
        id: section.id,
        heading: section.heading,
        paragraphs: section.paragraphs.map(({ id, text }) => ({
          id,
          text,
          parts: numberedParts(text, numbers),
        })),
      })),
    },
    footnotes: citations
      .flatMap((citation) => {
        const number = numbers.get(citation.key);
        return number === undefined ? [] : [footnoteOf(citation, number, statusOf(citation))];
      })
      .sort((one, other) => one.number - other.number),
    unsettled: paragraphs.flatMap((paragraph) => {
      const sentences = sentencesOf(paragraph.text);
      return paragraph.citations.flatMap((citation) => {
        const reason = statusOf(citation);
        if (!isUnsettled(reason)) return [];
        const words = sentences.find((sentence) => sentence.keys.includes(citation.key))?.words ?? "";
        return [{ paragraphId: paragraph.id, citationId: citation.id, words, reason }];
      });
    }),
  };
}

/** What must be settled before a draft may be exported: each line that rests on what may no longer be used. */
export async function citationsToSettle(draftId: string): Promise<ToSettle[]> {
  return (await findDraftForExport(draftId))?.unsettled ?? [];
}

/** A marker counts only while its citation stands. */
function withKnownMarkers(paragraph: { text: string; citations: { key: string }[] }): string {
  const known = new Set(paragraph.citations.map((citation) => citation.key));
  return partsOf(paragraph.text)
    .filter((part) => part.kind === "marker" && !known.has(part.key))
    .reduce(
      (text, part) => (part.kind === "marker" ? withoutMarker(text, part.key).text : text),
      paragraph.text,
    );
}

async function statusesOf(
  citations: readonly StoredCitation[],
  tx: Transaction = db,
): Promise<Map<string, CitationStatus>> {
  const counts = new Map<string, { people: number; base: number }>();
  for (const { finding } of citations) {
    if (!finding || counts.has(finding.id)) continue;
    const { people, base } = (await countFinding(finding, tx)) ?? { people: 0, base: 0 };
    counts.set(finding.id, { people, base });
  }
  return new Map(
    citations.map((citation) => {
      const { finding, excerpt } = citation;
      if (finding) {
        const copy = { people: citation.people ?? finding.people, base: citation.base ?? finding.base };
        return [citation.id, statusOfFinding(copy, counts.get(finding.id) ?? copy)];
      }
      return [citation.id, excerpt ? statusOfExcerpt(excerpt) : "live"];
    }),
  );
}

function footnoteOf(citation: StoredCitation, number: number, status: CitationStatus): Footnote {
  const { id: citationId, key, citedAt, finding, excerpt } = citation;
  const quotedText = isUnsettled(status) ? "" : citation.quotedText;
  const footnote = { number, key, citationId, quotedText, status, citedAt };
  if (!excerpt) {
    const countedAt = finding ? dayOfCopy(finding, citation) : citedAt;
    const text = quotedText === "" ? "" : findingFootnote(quotedText, countedAt);
    return { ...footnote, ...noSource, kind: "finding", text };
  }
  const { contribution, promptCode } = excerpt.passage;
  const { respondent, channel, sourceTitle, language } = contribution;
  const from = {
    attribution: attributionInWords(attribution(respondent, respondent.group)),
    reference: respondent.reference,
    channel,
    sourceTitle,
    promptCode,
  };
  const source = sourceInWords(from);
  const text = quotedText === "" ? "" : excerptFootnote(quotedText, source);
  const group = respondent.group?.name ?? "";
  return { ...footnote, ...from, kind: "excerpt", text, source, group, language };
}

const noSource = {
  source: "",
  attribution: "",
  reference: "",
  channel: "",
  sourceTitle: "",
  promptCode: "",
  group: "",
  language: "en",
};

export type FindingView = {
  id: string;
  text: string;
  consultation: { id: string; title: string };
  planItem: { id: string; code: string; name: string };
  /** The item is of a plan that replaces the one that people were asked about. */
  isThroughCrosswalk: boolean;
  stance: Stance | null;
  createdByName: string;
  /** The first count, then every later one. */
  counts: DatedCount[];
  /** As it would be counted now. */
  today: CountedPeople & { byGroup: GroupShare[] };
  uses: DraftUse[];
};

/** One finding with its counts and the drafts that cite it. Null: no such finding. */
export async function findFinding(id: string): Promise<FindingView | null> {
  const finding = await db.finding.findUnique({
    where: { id },
    include: {
      recounts: true,
      consultation: { select: { id: true, title: true, planId: true } },
      planItem: { select: { id: true, code: true, name: true, planId: true } },
    },
  });
  if (!finding) return null;
  const { text, stance, createdByName } = finding;
  const { planId: askedAbout, ...consultation } = finding.consultation;
  const { planId, ...planItem } = finding.planItem;
  return {
    ...{ id, text, consultation, planItem, stance, createdByName },
    isThroughCrosswalk: planId !== askedAbout,
    counts: countsOf(finding),
    today: await countToday(finding),
    uses: await listUses({ findingId: id }),
  };
}

async function countToday(finding: {
  consultationId: string;
  planItemId: string;
  stance: Stance | null;
}): Promise<FindingView["today"]> {
  const count = await countFinding(finding);
  return {
    people: count?.people ?? 0,
    base: count?.base ?? 0,
    peopleAtLeast: count?.peopleAtLeast ?? false,
    baseAtLeast: count?.baseAtLeast ?? false,
    byChannel: count?.byChannel ?? [],
    byGroup: count?.byGroup ?? [],
  };
}

/** The findings of a consultation, or of every consultation on a plan, by plan item and then by day. */
export async function listFindings(of: { consultationId: string } | { planId: string }) {
  const findings = await db.finding.findMany({
    where: "planId" in of ? { consultation: { planId: of.planId } } : { consultationId: of.consultationId },
    orderBy: [{ planItem: { code: "asc" } }, { countedAt: "asc" }],
    include: {
      recounts: true,
      planItem: { select: { id: true, code: true, name: true } },
      citations: {
        where: { removedAt: null, paragraph: { removedAt: null } },
        select: { paragraph: { select: { section: { select: { draftId: true } } } } },
      },
    },
  });
  return findings.map((finding) => ({
    id: finding.id,
    text: finding.text,
    planItem: finding.planItem,
    stance: finding.stance,
    count: latestCount(finding),
    drafts: new Set(finding.citations.map((citation) => citation.paragraph.section.draftId)).size,
  }));
}

/** One paragraph of a draft that rests on something. */
export type DraftUse = {
  citationId: string;
  draft: { id: string; title: string };
  paragraphId: string;
  heading: string;
  /** The sentence of the draft. */
  words: string;
  /** The finding between the paragraph and the words, when it does not cite the words themselves. */
  finding: { id: string; text: string } | null;
};

async function listUses(where: Prisma.CitationWhereInput): Promise<DraftUse[]> {
  const citations = await db.citation.findMany({
    where: { ...where, removedAt: null, paragraph: { removedAt: null, section: { removedAt: null } } },
    orderBy: [
      { paragraph: { section: { draft: { createdAt: "asc" } } } },
      { paragraph: { section: { position: "asc" } } },
      { paragraph: { position: "asc" } },
      { citedAt: "asc" },
    ],
    include: {
      finding: { select: { id: true, text: true } },
      paragraph: { include: { section: { include: { draft: { select: { id: true, title: true } } } } } },
    },
  });
  return citations.map(({ id, key, finding, paragraph }) => ({
    citationId: id,
    draft: paragraph.section.draft,
    paragraphId: paragraph.id,
    heading: paragraph.section.heading,
    words: sentencesOf(paragraph.text).find((sentence) => sentence.keys.includes(key))?.words ?? "",
    finding,
  }));
}

/** Every paragraph of any draft that quotes words that were taken back or may no longer be quoted: to be settled at once. */
export async function listQuotationsToSettle(): Promise<DraftUse[]> {
  return await listUses({ excerpt: { NOT: quotableExcerpt } });
}

/** Every paragraph of a draft that uses an excerpt, directly or through a finding that counts it. */
export async function listDraftsUsingExcerpt(excerptId: string): Promise<DraftUse[]> {
  return await listDraftsUsing({ id: excerptId });
}

/** Every paragraph of a draft that rests on anything that one respondent said. */
export async function listDraftsUsingRespondent(respondentId: string): Promise<DraftUse[]> {
  return await listDraftsUsing({ passage: { contribution: { respondentId } } });
}

async function listDraftsUsing(where: Prisma.ExcerptWhereInput): Promise<DraftUse[]> {
  const excerpts = await db.excerpt.findMany({
    where,
    select: {
      id: true,
      passage: { select: { contribution: { select: { consultationId: true } } } },
      tags: {
        where: { removedAt: null },
        select: { stance: true, planItem: { select: selectAbove } },
      },
    },
  });
  if (excerpts.length === 0) return [];
  const counting = excerpts.flatMap(({ passage, tags }) =>
    tags.map((tag) => ({
      consultationId: passage.contribution.consultationId,
      // An item counts what is tagged with those below it.
      planItemId: { in: idsAbove(tag.planItem) },
      OR: [{ stance: null }, { stance: tag.stance }],
    })),
  );
  return await listUses({
    OR: [
      { excerptId: { in: excerpts.map((excerpt) => excerpt.id) } },
      ...(counting.length > 0 ? [{ finding: { OR: counting } }] : []),
    ],
  });
}

export type ChainTag = {
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

export type CitationChain = {
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
export async function findCitation(id: string): Promise<CitationChain | null> {
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
    quotedText: isUnsettled(status) ? "" : citation.quotedText,
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

/** A paragraph with the draft around it, for the page on which it is written. Null: no such paragraph. */
export async function findParagraph(id: string) {
  const paragraph = await db.draftParagraph.findFirst({
    where: { id, section: { removedAt: null } },
    include: {
      section: { select: { id: true, heading: true, draft: { select: { id: true, planId: true } } } },
    },
  });
  if (!paragraph) return null;
  const whole = await findDraftForExport(paragraph.section.draft.id);
  if (!whole) return null;
  const { draft, footnotes: notes, unsettled } = whole;
  const keys = new Set(keysIn(paragraph.text));
  return {
    id,
    text: paragraph.text,
    revision: paragraph.revision,
    changedAt: paragraph.changedAt,
    removedAt: paragraph.removedAt,
    planId: paragraph.section.draft.planId,
    section: { id: paragraph.section.id, heading: paragraph.section.heading },
    draft: { id: draft.id, title: draft.title },
    sections: draft.sections.map(({ id, heading }) => ({ id, heading })),
    footnotes: notes.filter((footnote) => keys.has(footnote.key)),
    unsettled: unsettled.filter((line) => line.paragraphId === id),
    warnings: checkParagraph(paragraph.text, await countsByKey(id)),
  };
}

async function countsByKey(paragraphId: string) {
  const citations = await db.citation.findMany({
    where: { paragraphId, removedAt: null, findingId: { not: null } },
    include: { finding: { select: { people: true, base: true, baseAtLeast: true } } },
  });
  const counts = new Map(
    citations.map(({ key, people, base, finding }) => [
      key,
      {
        people: people ?? finding?.people ?? 0,
        base: base ?? finding?.base ?? 0,
        baseAtLeast: finding?.baseAtLeast ?? false,
      },
    ]),
  );
  return (key: string) => counts.get(key);
}

/** A respondent as the page on which permission is lowered needs them: nothing of who they are. Null: no such respondent. */
export async function findRespondentPermission(id: string) {
  const respondent = await db.respondent.findUnique({
    where: { id },
    select: { id: true, reference: true, permission: true, permissionAt: true, withdrawnAt: true },
  });
  return respondent ? { ...respondent, uses: await listDraftsUsingRespondent(id) } : null;
}

/** The findings of one consultation. Null: no such consultation. */
export async function findFindingsPage(consultationId: string) {
  const consultation = await db.consultation.findUnique({
    where: { id: consultationId },
    select: { id: true, title: true },
  });
  return consultation ? { consultation, findings: await listFindings({ consultationId }) } : null;
}

/** What a finding can be about, and the count of what was chosen. Null: no such consultation. */
export async function findNewFindingPage(consultationId: string, choice: { item?: string; stance?: Stance }) {
  const consultation = await db.consultation.findUnique({
    where: { id: consultationId },
    select: {
      id: true,
      title: true,
      plan: {
        select: {
          items: {
            select: { ...placeFacts, name: true },
          },
          replacedBy: { select: { title: true, items: { select: { ...placeFacts, name: true } } } },
        },
      },
    },
  });
  if (!consultation) return null;
  const { id, title, plan } = consultation;
  const items = [
    ...inTreeOrder(plan.items).map((item) => ({ ...item, throughPlan: null })),
    ...plan.replacedBy.flatMap((newer) =>
      inTreeOrder(newer.items).map((item) => ({ ...item, throughPlan: newer.title })),
    ),
  ];
  const item = items.find((one) => one.id === choice.item) ?? null;
  return {
    consultation: { id, title },
    items,
    item,
    count: item && (await countFinding({ consultationId, planItemId: item.id, stance: choice.stance })),
  };
}
