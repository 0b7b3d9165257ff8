import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeDraft } from "#tests/support/factories/evidence.ts";
import { addParagraph } from "./add-paragraph.server.ts";
import { addSection } from "./add-section.server.ts";
import { createDraft } from "./create-draft.server.ts";
import { moveParagraph } from "./move-paragraph.server.ts";
import { moveSection } from "./move-section.server.ts";
import { listDrafts, listRemovedFromDraft } from "./queries.server.ts";
import { removeParagraph } from "./remove-paragraph.server.ts";
import { removeSection } from "./remove-section.server.ts";
import { renameSection } from "./rename-section.server.ts";
import { restoreParagraph } from "./restore-paragraph.server.ts";

const now = new Date("2026-11-22T10:00:00Z");
const headings = async (draftId: string) =>
  (await db.draftSection.findMany({ where: { draftId, removedAt: null }, orderBy: { position: "asc" } })).map(
    (section) => section.heading,
  );
const texts = async (sectionId: string) =>
  (
    await db.draftParagraph.findMany({ where: { sectionId, removedAt: null }, orderBy: { position: "asc" } })
  ).map((paragraph) => paragraph.text);

test("a draft is begun on a plan that is there, and not on one that is not", async () => {
  const viewer = await makeViewer();
  expect(await createDraft(viewer, { planId: "nowhere", title: "x" })).toBeNull();
  const { draftId } = await makeDraft(viewer);
  expect((await listDrafts()).find((draft) => draft.id === draftId)).toMatchObject({
    sections: 1,
    paragraphs: 1,
  });
});

test("sections are renamed and reordered, and only within their own draft", async () => {
  const viewer = await makeViewer();
  const { draftId } = await makeDraft(viewer);
  const other = await makeDraft(viewer);
  const second = (await addSection(viewer, draftId, "Second")) ?? "";
  await moveSection(viewer, draftId, second, "up");
  expect(await headings(draftId)).toEqual(["Second", "What people said"]);
  await renameSection(viewer, draftId, second, "First");
  expect(await headings(draftId)).toEqual(["First", "What people said"]);
  expect(await renameSection(viewer, other.draftId, second, "Stolen")).toBeNull();
  expect(await moveSection(viewer, other.draftId, second, "up")).toBeNull();
});

test("a section goes only when it is empty, and its removed paragraph brings it back", async () => {
  const viewer = await makeViewer();
  const { draftId, sectionId, paragraphId, text } = await makeDraft(viewer);
  expect(await removeSection(viewer, draftId, sectionId, now)).toEqual({ ok: false, reason: "notEmpty" });
  await removeParagraph(viewer, draftId, paragraphId, now);
  expect(await removeSection(viewer, draftId, sectionId, now)).toEqual({ ok: true });
  expect(await headings(draftId)).toEqual([]);
  expect((await listRemovedFromDraft(draftId)).paragraphs).toMatchObject([{ id: paragraphId, text }]);
  await restoreParagraph(viewer, draftId, paragraphId);
  expect(await headings(draftId)).toEqual(["What people said"]);
  expect(await texts(sectionId)).toEqual([text]);
});

test("a paragraph keeps its id when it moves, within its section and to another", async () => {
  const viewer = await makeViewer();
  const { draftId, sectionId, paragraphId, text } = await makeDraft(viewer);
  await addParagraph(viewer, draftId, sectionId, "Second.", now);
  await moveParagraph(viewer, draftId, paragraphId, { direction: "down" });
  expect(await texts(sectionId)).toEqual(["Second.", text]);
  const elsewhere = (await addSection(viewer, draftId, "Elsewhere")) ?? "";
  await moveParagraph(viewer, draftId, paragraphId, { sectionId: elsewhere });
  expect(await texts(elsewhere)).toEqual([text]);
  expect((await db.draftParagraph.findUnique({ where: { id: paragraphId } }))?.sectionId).toBe(elsewhere);
  const other = await makeDraft(viewer);
  expect(await moveParagraph(viewer, draftId, paragraphId, { sectionId: other.sectionId })).toBeNull();
});

test("a new paragraph cannot bring a marker of its own", async () => {
  const viewer = await makeViewer();
  const { draftId, sectionId, text } = await makeDraft(viewer);
  const result = await addParagraph(viewer, draftId, sectionId, "Made up.[@abcdefgh]", now);
  expect(result).toEqual({ ok: false, reason: "unknownMarker", key: "abcdefgh" });
  expect(await texts(sectionId)).toEqual([text]);
});
