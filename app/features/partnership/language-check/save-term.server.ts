import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import type { TermTexts } from "./forms.ts";

type Saved = { ok: true } | { ok: false; reason: "wordsTaken" };

/** Adds a term (id null) or changes one. Refuses words that are listed already; null when there is no such term. */
export async function saveTerm(
  actor: Actor,
  id: string | null,
  texts: TermTexts,
  madeAs = newId(),
): Promise<Saved | null> {
  return await makeOnce(
    id ?? madeAs,
    async (tx) =>
      id === null && (await tx.term.findUnique({ where: { id: madeAs } })) ? { ok: true } : null,
    async (tx) => {
      const { words, suggestion, reason, source } = texts;
      const data = { words, suggestion, reason, source };
      const namesake = await tx.term.findUnique({ where: { words } });
      if (namesake && namesake.id !== id) return { ok: false, reason: "wordsTaken" };
      if (id === null) {
        await tx.term.create({ data: { id: madeAs, ...data } });
        await recordAudit(tx, actor, "term.added", { kind: "term", id: madeAs }, data);
        return { ok: true };
      }
      const { count } = await tx.term.updateMany({ where: { id }, data });
      if (count === 0) return null;
      await recordAudit(tx, actor, "term.changed", { kind: "term", id }, data);
      return { ok: true };
    },
  );
}

/** Takes a term off the list. Null when there is none. */
export async function removeTerm(actor: Actor, id: string): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const term = await tx.term.findUnique({ where: { id } });
    if (!term) return null;
    await tx.term.delete({ where: { id } });
    await recordAudit(tx, actor, "term.removed", { kind: "term", id }, { words: term.words });
    return { ok: true };
  });
}
