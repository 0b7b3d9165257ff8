import { countFinding } from "#app/features/tagging/counts/count-queries.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { Stance } from "#app/platform/database/client/enums.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";

export type NewFinding = {
  consultationId: string;
  planItemId: string;
  stance: Stance | null;
  /** The officer's own sentence. */
  text: string;
};

/** Keeps an officer's sentence with today's count. One voice is enough; none is refused. Null: no such item on the consultation's plan. */
export async function recordFinding(
  actor: Actor,
  wanted: NewFinding,
  now: Date,
  id = newId(),
): Promise<{ ok: true; id: string } | { ok: false; reason: "nobody" } | null> {
  return await makeOnce(
    id,
    async (tx) =>
      (await tx.finding.findFirst({ where: { id, consultationId: wanted.consultationId } })) && {
        ok: true,
        id,
      },
    async (tx) => {
      const count = await countFinding(wanted, tx);
      if (!count) return null;
      if (count.people === 0) return { ok: false, reason: "nobody" };
      const { people, base, peopleAtLeast, baseAtLeast, byChannel, byGroup } = count;
      await tx.finding.create({
        data: {
          id,
          ...wanted,
          people,
          base,
          peopleAtLeast,
          baseAtLeast,
          byChannel,
          byGroup,
          countedAt: now,
          createdById: actor.id,
          createdByName: actor.name,
        },
      });
      await recordAudit(
        tx,
        actor,
        "finding.recorded",
        { kind: "finding", id },
        { planItemId: wanted.planItemId, stance: wanted.stance, after: wanted.text, people, base },
      );
      return { ok: true, id };
    },
  );
}
