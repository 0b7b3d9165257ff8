import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { countAgain } from "./recount-finding.server.ts";
import { findingInWords } from "./words.server.ts";

/**
 * Takes a new dated copy of a cited finding: its sentence as it is now, with a count made now. Refused when nobody's words
 * support it any more. Null: no such citation of a finding.
 */
export async function renewCitation(
  actor: Actor,
  citationId: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: "nobody" } | null> {
  return await db.$transaction(async (tx) => {
    const citation = await tx.citation.findFirst({ where: { id: citationId, removedAt: null } });
    if (!citation?.findingId) return null;
    const count = await countAgain(tx, actor, citation.findingId, now);
    if (!count) return null;
    if (count.people === 0) return { ok: false, reason: "nobody" };
    const { people, base } = count;
    await tx.citation.update({
      where: { id: citationId },
      data: {
        quotedText: findingInWords(count.text, count),
        people,
        base,
        citedById: actor.id,
        citedByName: actor.name,
        citedAt: now,
      },
    });
    await recordAudit(
      tx,
      actor,
      "citation.renewed",
      { kind: "citation", id: citationId },
      { before: { people: citation.people, base: citation.base }, after: { people, base } },
    );
    return { ok: true };
  });
}
