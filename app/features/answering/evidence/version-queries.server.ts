import { readingText } from "#app/features/plans/drafts/reading.ts";
import { listWithdrawnWords } from "#app/features/tagging/counts/withdrawn-words.server.ts";
import type { Prisma } from "#app/platform/database/client/client.ts";
import type { DraftStage } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { isUnsettled, statusOfExcerpt, tookIn, type UnsettledReason } from "./citation-status.ts";
import { countsOf } from "./finding.ts";
import { numberedParts, type TextOrCitation } from "./footnote.ts";

export type VersionNote = {
  number: number;
  citationId: string;
  /** As it was printed; empty once the words may no longer be shown. */
  quotedText: string;
  source: string;
  /** Why the words are not shown any more: the version is not rewritten, and says so here. */
  gone: UnsettledReason | null;
  goneAt: Date | null;
  /** When words that a finding had counted were first taken back: its sentence still shows the count of its own day. */
  countedGoneAt: Date | null;
};

export type FrozenVersion = {
  id: string;
  draftId: string;
  number: number;
  stage: DraftStage;
  title: string;
  note: string;
  frozenAt: Date;
  frozenByName: string;
  signOff: { decidedBy: string; signedOffAt: Date } | null;
  paragraphs: {
    paragraphId: string;
    sectionId: string;
    heading: string;
    position: number;
    /** As it reads, without markers. */
    text: string;
    parts: TextOrCitation[];
    notes: VersionNote[];
  }[];
};

/** A frozen version as it was, with a note wherever words that it quotes were taken back since. Null: no such version. */
export async function findFrozenVersion(id: string): Promise<FrozenVersion | null> {
  const version = await db.draftVersion.findUnique({
    where: { id },
    include: {
      signOff: true,
      paragraphs: { orderBy: { position: "asc" } },
      citations: {
        orderBy: { number: "asc" },
        include: {
          citation: {
            include: {
              excerpt: {
                include: { passage: { include: { contribution: { include: { respondent: true } } } } },
              },
              finding: { include: { recounts: true } },
            },
          },
        },
      },
    },
  });
  if (!version) return null;
  const { paragraphs, citations, signOff, draftId, number, stage, title, note, frozenAt, frozenByName } =
    version;
  const numbers = new Map(citations.map((one) => [one.key, one.number]));
  const countedGone = new Map<string, Date | null>();
  for (const { citation } of citations) {
    if (!citation.finding || countedGone.has(citation.finding.id)) continue;
    countedGone.set(citation.finding.id, await firstTakenBack(citation.finding, frozenAt));
  }
  const notes = new Map(
    citations.map(({ number: printed, citationId, quotedText, source, citation }): [number, VersionNote] => {
      const { excerpt } = citation;
      const contribution = excerpt?.passage.contribution;
      const status = excerpt ? statusOfExcerpt(excerpt) : "live";
      const gone = isUnsettled(status) ? status : null;
      const goneAt =
        gone && contribution
          ? (excerpt.withdrawnAt ??
            contribution.withdrawnAt ??
            contribution.respondent.withdrawnAt ??
            contribution.respondent.permissionAt)
          : null;
      return [
        printed,
        {
          number: printed,
          citationId,
          quotedText: gone ? "" : quotedText,
          source: gone ? "" : source,
          gone,
          goneAt,
          countedGoneAt: countedGone.get(citation.findingId ?? "") ?? null,
        },
      ];
    }),
  );
  return {
    ...{ id, draftId, number, stage, title, note, frozenAt, frozenByName },
    signOff: signOff && { decidedBy: signOff.decidedBy, signedOffAt: signOff.signedOffAt },
    paragraphs: paragraphs.map(({ paragraphId, sectionId, heading, position, text }) => {
      const parts = numberedParts(text, numbers);
      return {
        ...{ paragraphId, sectionId, heading, position, parts },
        text: readingText(text),
        notes: parts.flatMap((part) =>
          part.kind === "citation" ? [notes.get(part.number)].filter((one) => one !== undefined) : [],
        ),
      };
    }),
  };
}

type CountedFinding = Prisma.FindingGetPayload<{ include: { recounts: true } }>;

/** When words that a finding counted on the day it was frozen were first taken back. Null: none of them were. */
async function firstTakenBack(finding: CountedFinding, frozenAt: Date): Promise<Date | null> {
  const countedAt = countsOf(finding).findLast((count) => count.countedAt <= frozenAt)?.countedAt;
  if (!countedAt) return null;
  const moments = (await listWithdrawnWords(finding))
    // What was taken back before was settled before: nothing is frozen that is not.
    .filter((words) => tookIn(words, countedAt) && words.withdrawnAt > frozenAt)
    .map((words) => words.withdrawnAt.getTime());
  return moments.length > 0 ? new Date(Math.min(...moments)) : null;
}
