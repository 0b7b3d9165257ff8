import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";

export type NewInvolvement = {
  /** Empty or absent: the whole draft. */
  sectionId?: string;
  what: string;
  people: number;
  period: string;
  changed: string;
};

/**
 * Records what the panel did on a draft or on one of its sections. From then on every member is asked whether they agree.
 * Null: no such draft, or a section of another.
 */
export async function recordInvolvement(
  viewer: Viewer,
  draftId: string,
  wanted: NewInvolvement,
  now: Date,
  id = newId(),
): Promise<{ id: string } | null> {
  return await makeOnce(
    id,
    async (tx) => (await tx.involvement.findFirst({ where: { id, draftId } })) && { id },
    async (tx) => {
      const { sectionId, ...record } = wanted;
      const draft = await tx.draft.findFirst({
        where: { id: draftId, ...(sectionId ? { sections: { some: { id: sectionId } } } : {}) },
        select: { id: true },
      });
      if (!draft) return null;
      await tx.involvement.create({
        data: {
          id,
          ...record,
          draftId,
          sectionId: sectionId || null,
          recordedById: viewer.id,
          recordedByName: viewer.name,
          recordedAt: now,
        },
      });
      await recordAudit(
        tx,
        viewer,
        "involvement.recorded",
        { kind: "involvement", id },
        { draftId, sectionId: sectionId ?? null, people: record.people },
      );
      return { id };
    },
  );
}
