import { partsOf, withoutMarker } from "#app/features/plans/drafts/marker.ts";
import { sentencesOf } from "#app/features/plans/drafts/sentence.ts";
import { countFinding } from "#app/features/tagging/counts/count-queries.server.ts";
import {
  listWithdrawnWords,
  type WithdrawnWords,
} from "#app/features/tagging/counts/withdrawn-words.server.ts";
import type { Prisma } from "#app/platform/database/client/client.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { attribution } from "./attribution.ts";
import {
  type CitationStatus,
  isUnsettled,
  mayShowCopy,
  statusOfExcerpt,
  statusOfFinding,
  type UnsettledReason,
} from "./citation-status.ts";
import { dayOfCopy } from "./finding.ts";
import { footnotes, numberedParts, type TextOrCitation } from "./footnote.ts";
import type { Footnote } from "./footnote-words.ts";
import { attributionInWords } from "./words.server.ts";

export const withSources = {
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

export async function statusesOf(
  citations: readonly StoredCitation[],
  tx: Transaction = db,
): Promise<Map<string, CitationStatus>> {
  const today = new Map<string, { people: number; base: number; withdrawn: WithdrawnWords[] }>();
  for (const { finding } of citations) {
    if (!finding || today.has(finding.id)) continue;
    const { people, base } = (await countFinding(finding, tx)) ?? { people: 0, base: 0 };
    today.set(finding.id, { people, base, withdrawn: await listWithdrawnWords(finding, tx) });
  }
  return new Map(
    citations.map((citation) => {
      const { finding, excerpt } = citation;
      const now = finding && today.get(finding.id);
      if (now) return [citation.id, statusOfFinding(copyOf(citation, finding), now, now.withdrawn)];
      return [citation.id, excerpt ? statusOfExcerpt(excerpt) : "live"];
    }),
  );
}

/** The numbers that a citation of a finding keeps, and when they were counted. */
function copyOf(
  citation: Pick<StoredCitation, "people" | "base" | "citedAt">,
  finding: NonNullable<StoredCitation["finding"]>,
) {
  return {
    people: citation.people ?? finding.people,
    base: citation.base ?? finding.base,
    countedAt: dayOfCopy(finding, citation),
  };
}

function footnoteOf(citation: StoredCitation, number: number, status: CitationStatus): Footnote {
  const { id: citationId, key, citedAt, finding, excerpt } = citation;
  const quotedText = mayShowCopy(status) ? citation.quotedText : "";
  const footnote = { number, key, citationId, quotedText, status };
  if (!excerpt) {
    const countedAt = finding ? dayOfCopy(finding, citation) : citedAt;
    return { ...footnote, kind: "finding", countedAt };
  }
  const { contribution, promptCode } = excerpt.passage;
  const { respondent, channel, sourceTitle, language } = contribution;
  const source = {
    attribution: attributionInWords(attribution(respondent, respondent.group)),
    ...{ channel, sourceTitle, promptCode, reference: respondent.reference },
  };
  return { ...footnote, kind: "excerpt", language, source };
}
