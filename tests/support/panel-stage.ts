import { editParagraph } from "#app/features/answering/evidence/edit-paragraph.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeDraft } from "#tests/support/factories/evidence.ts";
import { makeMember, makePeriod } from "#tests/support/factories/panel.ts";

export const now = new Date("2026-11-22T10:00:00Z");
export const later = new Date("2026-11-23T10:00:00Z");
export const tooLate = new Date("2027-01-01T10:00:00Z");

export const text = "People wait too long. They told us so. We will open one door for everybody.";

/** A draft of one paragraph that the panel is asked about, with a member. */
export async function setUp() {
  const viewer = await makeViewer();
  const draft = await makeDraft(viewer, text);
  const period = await makePeriod(viewer, draft, "panel", now);
  const member = await makeMember(`Nan ${draft.draftId}`);
  return { viewer, member, period, ...draft };
}

export type Stage = Awaited<ReturnType<typeof setUp>>;

/** Where words stand in the paragraph as it was first written. */
export const span = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

/** Changes the paragraph after it was frozen. */
export async function rewrite(stage: Stage, to: string) {
  const { revision } = await db.draftParagraph.findUniqueOrThrow({ where: { id: stage.paragraphId } });
  await editParagraph(stage.viewer, { paragraphId: stage.paragraphId, revision, text: to }, later);
}
