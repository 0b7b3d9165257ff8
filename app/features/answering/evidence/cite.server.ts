import { mayQuoteExcerpt } from "#app/features/listening/contributions/permission.ts";
import { withMarkerAt } from "#app/features/plans/drafts/marker.ts";
import { sentencesOf } from "#app/features/plans/drafts/sentence.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { refusalOf } from "#app/platform/database/refusal.server.ts";
import { changeText, type TextRefusal } from "./change-text.server.ts";
import { newCitationKey } from "./citation-key.server.ts";
import { latestCount } from "./finding.ts";
import { findingInWords } from "./words.server.ts";

export type CitationPlace =
  | { kind: "end" }
  | { kind: "sentence"; index: number }
  | { kind: "offset"; offset: number };

export type NewCitation = {
  paragraphId: string;
  /** The paragraph as its writer has it before them, saved together with the citation. */
  revision: number;
  text: string;
  place: CitationPlace;
  source: { kind: "excerpt" | "finding"; id: string };
};

type Cited = { ok: true; citationId: string; key: string } | TextRefusal | null;

/**
 * Cites an excerpt or a finding in a paragraph: the marker goes into the text, and a dated copy of the words is kept beside
 * the live reference. What may not be quoted is refused. Null: no such paragraph, or no such source on the draft's plan.
 */
export async function cite(actor: Actor, wanted: NewCitation, now: Date, id = newId()): Promise<Cited> {
  try {
    return await makeOnce(
      id,
      async (tx) => {
        const { paragraphId } = wanted;
        const made = await tx.citation.findFirst({ where: { id, paragraphId }, select: { key: true } });
        return made && { ok: true, citationId: id, ...made };
      },
      (tx) => citeWithin(tx, actor, wanted, now, id),
    );
  } catch (error) {
    // Permission was lowered between the check and the trigger.
    const reason = refusalOf(error);
    if (reason === "notQuotable") return { ok: false, reason };
    throw error;
  }
}

/** As cite, in the caller's transaction; where a permission was lowered meanwhile, the database throws. */
export async function citeWithin(
  tx: Transaction,
  actor: Actor,
  wanted: NewCitation,
  now: Date,
  id = newId(),
): Promise<Cited> {
  const paragraph = await tx.draftParagraph.findFirst({
    where: { id: wanted.paragraphId, removedAt: null },
    select: { draftId: true, section: { select: { draft: { select: { planId: true } } } } },
  });
  if (!paragraph) return null;
  const { planId } = paragraph.section.draft;
  const copy =
    wanted.source.kind === "excerpt"
      ? await copyOfExcerpt(tx, planId, wanted.source.id)
      : await copyOfFinding(tx, planId, wanted.source.id);
  if (!copy) return null;
  if (copy === "notQuotable") return { ok: false, reason: "notQuotable" };

  const key = newCitationKey();
  const changed = await changeText(
    tx,
    actor,
    {
      paragraphId: wanted.paragraphId,
      revision: wanted.revision,
      text: withMarkerAt(wanted.text, key, offsetOf(wanted.text, wanted.place)),
      newKey: key,
    },
    now,
  );
  if (!changed?.ok) return changed;
  await tx.citation.create({
    data: {
      id,
      ...copy,
      key,
      paragraphId: wanted.paragraphId,
      draftId: paragraph.draftId,
      citedById: actor.id,
      citedByName: actor.name,
      citedAt: now,
    },
  });
  await recordAudit(
    tx,
    actor,
    "citation.made",
    { kind: "citation", id },
    { paragraphId: wanted.paragraphId, [wanted.source.kind]: wanted.source.id },
  );
  return { ok: true, citationId: id, key };
}

async function copyOfExcerpt(tx: Transaction, planId: string, id: string) {
  const excerpt = await tx.excerpt.findFirst({
    where: { id, passage: { contribution: { consultation: { planId } } } },
    include: { passage: { include: { contribution: { include: { respondent: true } } } } },
  });
  if (!excerpt) return null;
  if (!mayQuoteExcerpt(excerpt)) return "notQuotable";
  return { excerptId: id, quotedText: excerpt.text };
}

async function copyOfFinding(tx: Transaction, planId: string, id: string) {
  const finding = await tx.finding.findFirst({
    where: { id, consultation: { planId } },
    include: { recounts: { orderBy: { countedAt: "desc" }, take: 1 } },
  });
  if (!finding) return null;
  const count = latestCount(finding);
  return {
    findingId: id,
    quotedText: findingInWords(finding.text, count),
    people: count.people,
    base: count.base,
  };
}

function offsetOf(text: string, place: CitationPlace): number {
  if (place.kind === "offset") return place.offset;
  const sentence = place.kind === "sentence" ? sentencesOf(text)[place.index] : undefined;
  return sentence?.end ?? text.trimEnd().length;
}
