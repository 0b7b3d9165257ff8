import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { addParagraph } from "#app/features/plans/drafts/add-paragraph.server.ts";
import { addSection } from "#app/features/plans/drafts/add-section.server.ts";
import { createDraft } from "#app/features/plans/drafts/create-draft.server.ts";
import type { Permission, Stance } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { makeConsultation } from "./consultations.ts";
import { makeContribution } from "./contributions.ts";

const now = new Date("2026-11-22T10:00:00Z");

function found<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error("the factory made nothing");
  return value;
}

/** A consultation on a plan with key action 1.1, and a draft of that plan with one section and one paragraph. */
export async function makeDraft(viewer: Viewer, text = "People wait too long. They told us so.") {
  const consultation = await makeConsultation();
  const { planId } = consultation;
  const item = await db.planItem.findFirstOrThrow({ where: { planId, code: "1.1" } });
  const draftId = found(await createDraft(viewer, { planId, title: "A draft" }));
  const sectionId = found(await addSection(viewer, draftId, "What people said"));
  const added = await addParagraph(viewer, draftId, sectionId, text, now);
  if (!added?.ok) throw new Error("the factory made no paragraph");
  return { consultation, planItemId: item.id, draftId, sectionId, paragraphId: added.id, text };
}

/** Words of one more person, tagged with a plan item. */
export async function makeTaggedExcerpt(
  viewer: Viewer,
  wanted: {
    consultationId: string;
    planItemId: string;
    permission?: Permission;
    stance?: Stance;
    words?: string;
  },
) {
  const words = wanted.words ?? "The wait was too long.";
  const contribution = await makeContribution({
    consultationId: wanted.consultationId,
    permission: wanted.permission,
    words: [words],
  });
  const passage = found(contribution.passages[0]);
  const excerpt = await db.excerpt.create({
    data: {
      passageId: passage.id,
      start: 0,
      end: [...words].length,
      text: words,
      createdById: viewer.id,
      tags: {
        create: {
          planItemId: wanted.planItemId,
          stance: wanted.stance ?? "concern",
          taggedById: viewer.id,
          taggedByName: viewer.name,
        },
      },
    },
  });
  return { excerptId: excerpt.id, respondentId: contribution.respondentId };
}
