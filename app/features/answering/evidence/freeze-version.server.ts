import { lockDraft } from "#app/features/plans/drafts/lock-draft.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { DraftStage } from "#app/platform/database/client/enums.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { findDraftForExport, type ToSettle } from "./draft-queries.server.ts";
import { sourceToKeep } from "./words.server.ts";

type Frozen =
  | { ok: true; id: string; number: number }
  | { ok: false; reason: "empty" | "unchanged" }
  | { ok: false; reason: "unsettled"; unsettled: ToSettle[] };

/**
 * Freezes a draft as its next numbered version: its paragraphs under their own ids, and its footnotes as they read today.
 * Refused while a citation rests on what may no longer be used, and when nothing has changed. Null: no such draft.
 */
export async function freezeVersion(
  actor: Actor,
  draftId: string,
  wanted: { stage: DraftStage; note: string },
  now: Date,
  id = newId(),
): Promise<Frozen | null> {
  return await makeOnce(
    id,
    async (tx) => {
      const made = await tx.draftVersion.findFirst({ where: { id, draftId }, select: { number: true } });
      return made && { ok: true, id, ...made };
    },
    (tx) => freezeWithin(tx, actor, draftId, wanted, now, id),
  );
}

/** As freezeVersion, in the caller's transaction. */
export async function freezeWithin(
  tx: Transaction,
  actor: Actor,
  draftId: string,
  wanted: { stage: DraftStage; note: string },
  now: Date,
  id = newId(),
): Promise<Frozen | null> {
  if (!(await lockDraft(tx, draftId))) return null;
  const whole = await findDraftForExport(draftId, tx);
  if (!whole) return null;
  const { draft, footnotes, unsettled } = whole;
  if (unsettled.length > 0) return { ok: false, reason: "unsettled", unsettled };
  const paragraphs = draft.sections
    .flatMap((section) =>
      section.paragraphs.map(({ id, text }) => ({
        paragraphId: id,
        sectionId: section.id,
        heading: section.heading,
        text,
      })),
    )
    .map((paragraph, index) => ({ ...paragraph, position: index + 1 }));
  if (paragraphs.length === 0) return { ok: false, reason: "empty" };
  const previous = await tx.draftVersion.findFirst({
    where: { draftId },
    orderBy: { number: "desc" },
    select: {
      number: true,
      paragraphs: {
        orderBy: { position: "asc" },
        select: { paragraphId: true, sectionId: true, heading: true, text: true, position: true },
      },
    },
  });
  const said = (list: typeof paragraphs) =>
    JSON.stringify(list.map(({ paragraphId, heading, text }) => [paragraphId, heading, text]));
  if (previous && said(previous.paragraphs) === said(paragraphs)) return { ok: false, reason: "unchanged" };
  const number = (previous?.number ?? 0) + 1;
  await tx.draftVersion.create({
    data: {
      id,
      draftId,
      number,
      stage: wanted.stage,
      note: wanted.note,
      title: draft.title,
      frozenAt: now,
      frozenById: actor.id,
      frozenByName: actor.name,
      paragraphs: { createMany: { data: paragraphs } },
      citations: {
        createMany: {
          data: footnotes.map((footnote) => ({
            ...{ citationId: footnote.citationId, key: footnote.key, number: footnote.number },
            ...{ quotedText: footnote.quotedText, source: sourceToKeep(footnote) },
          })),
        },
      },
    },
  });
  await recordAudit(
    tx,
    actor,
    "draftVersion.frozen",
    { kind: "draftVersion", id },
    { draftId, number, stage: wanted.stage, paragraphs: paragraphs.length, footnotes: footnotes.length },
  );
  return { ok: true, id, number };
}
