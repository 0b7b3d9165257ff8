import { expect, test } from "vitest";
import { freezeVersion } from "#app/features/answering/evidence/freeze-version.server.ts";
import { findFrozenVersion } from "#app/features/answering/evidence/version-queries.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { makeComment, makePeriod, makeVersion } from "#tests/support/factories/panel.ts";
import { later, now, rewrite, setUp, span, text } from "#tests/support/panel-stage.ts";
import { refusalBy } from "#tests/support/refusal-by.ts";
import { answerComment } from "./answer-comment.server.ts";
import { listCommentsBeside, listCommentsOnDraft } from "./comment-queries.server.ts";
import { signOffVersion } from "./involvement/sign-off-version.server.ts";

test("a frozen version stays as it was, whatever is written after, and the database lets nobody alter it", async () => {
  const stage = await setUp();
  await rewrite(stage, "Something else.");
  const version = await findFrozenVersion(stage.period.versionId);
  expect(version?.paragraphs.map((paragraph) => paragraph.text)).toEqual([text]);
  expect(version?.paragraphs[0]?.paragraphId).toBe(stage.paragraphId);
  const where = { versionId: stage.period.versionId };
  expect(await refusalBy(db.versionParagraph.updateMany({ where, data: { text: "x" } }))).toBe(
    "neverAltered",
  );
  expect(await refusalBy(db.versionParagraph.deleteMany({ where }))).toBe("neverAltered");
  expect(
    await refusalBy(db.draftVersion.update({ where: { id: stage.period.versionId }, data: { note: "x" } })),
  ).toBe("neverAltered");
});

test("nothing is frozen twice, and not before there is something", async () => {
  const stage = await setUp();
  const wanted = { stage: "other", note: "" } as const;
  expect(await freezeVersion(stage.viewer, stage.draftId, wanted, now)).toEqual({
    ok: false,
    reason: "unchanged",
  });
  expect(await freezeVersion(stage.viewer, "nothing", wanted, now)).toBeNull();
});

test("the next version shows each comment as carried over, changed or removed, and loses none", async () => {
  const stage = await setUp();
  const { paragraphId, member, period } = stage;
  const on = (words: string) => makeComment(member, period.id, { paragraphId, span: span(words) }, now);
  const stays = await on("We will open one door for everybody.");
  const changes = await on("They told us so.");
  await rewrite(stage, "People wait too long. They told us. We will open one door for everybody.");
  const second = await makePeriod(stage.viewer, stage, "panel", later);
  const version = await findFrozenVersion(second.versionId);
  const beside = version ? await listCommentsBeside(version, { accountId: member.id }) : [];
  const states = new Map(beside.map(({ id, placement }) => [id, placement.state]));
  expect(states).toEqual(
    new Map([
      [changes, "changed"],
      [stays, "carriedOver"],
    ]),
  );
  await db.draftParagraph.update({ where: { id: paragraphId }, data: { removedAt: later } });
  const now3 = await listCommentsOnDraft(stage.draftId);
  expect(now3.map(({ placement }) => placement.state)).toEqual(["removed", "removed"]);
});

test("a version with a comment that nobody answered cannot be final, in the product or past it", async () => {
  const stage = await setUp();
  const id = await makeComment(stage.member, stage.period.id, { paragraphId: stage.paragraphId }, now);
  const { versionId } = stage.period;
  const signOff = () => signOffVersion(stage.viewer, versionId, { decidedBy: "The board" }, later);
  expect(await signOff()).toEqual({ ok: false, reason: "unanswered" });
  const row = {
    versionId,
    decidedBy: "Nobody",
    signedOffAt: later,
    recordedById: stage.viewer.id,
    recordedByName: stage.viewer.name,
  };
  expect(await refusalBy(db.versionSignOff.create({ data: row }))).toBe("commentsUnanswered");
  await answerComment(stage.viewer, id, { outcome: "accepted", reason: "Yes." }, later);
  expect(await signOff()).toEqual({ ok: true });
  expect(await signOff()).toEqual({ ok: false, reason: "alreadyFinal" });
});

test("only the newest version can be final", async () => {
  const stage = await setUp();
  await rewrite(stage, "A newer text.");
  await makeVersion(stage.viewer, stage.draftId, later);
  expect(
    await signOffVersion(stage.viewer, stage.period.versionId, { decidedBy: "The board" }, later),
  ).toEqual({
    ok: false,
    reason: "notNewest",
  });
});
