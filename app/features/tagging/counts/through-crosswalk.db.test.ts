import { expect, test } from "vitest";
import { replacePlan } from "#app/features/plans/plan/replace-plan.server.ts";
import { decideSuccessors } from "#app/features/plans/progress/decide-successors.server.ts";
import { listTaggedExcerpts } from "#app/features/tagging/tags/tagged-excerpt-queries.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeContribution } from "#tests/support/factories/contributions.ts";
import { makePlan } from "#tests/support/factories/plans.ts";
import { makeTag } from "#tests/support/factories/tagging.ts";
import { countFinding, countPlanItems } from "./count-queries.server.ts";
import { listWordsThroughCrosswalk } from "./through-crosswalk.server.ts";

const now = new Date("2026-11-22T12:00:00Z");

test("words tagged against an old plan are counted and read on the rows that took its rows' place", async () => {
  const officer = await makeViewer();
  const [old, fresh] = [await makePlan(), await makePlan()];
  const { id: consultationId } = await makeConsultation({ planId: old.id });
  for (const [words, code] of [
    ["Open at night.", "1.1"],
    ["Close it.", "2.1"],
  ] as const) {
    const said = await makeContribution({ consultationId, words: [words] });
    await makeTag({ passageId: said.passages[0]?.id ?? "", words, planItemId: old.item(code) });
  }
  const why = { reason: "Agreed" };
  const becomes = [fresh.item("2.2"), fresh.item("1.1")];
  expect(await decideSuccessors(officer, fresh.id, old.item("1.1"), { becomes, ...why }, now)).toBeNull();
  expect(await replacePlan(officer, fresh.id, old.id)).toEqual({ ok: true });
  expect(await replacePlan(officer, old.id, fresh.id)).toEqual({ ok: false, reason: "ring" });
  expect(await decideSuccessors(officer, fresh.id, old.item("1.1"), { becomes, ...why }, now)).toEqual({
    ok: true,
  });
  expect(await decideSuccessors(officer, fresh.id, old.item("2"), { becomes: [], ...why }, now)).toEqual({
    ok: true,
  });
  expect(
    await decideSuccessors(officer, fresh.id, old.item("2"), { becomes: [old.item("1")], ...why }, now),
  ).toBeNull();
  const counts = await countPlanItems(consultationId, undefined, fresh.id);
  expect(counts?.items.filter((item) => item.people > 0).map((item) => item.code)).toEqual([
    "1",
    "1.1",
    "2",
    "2.2",
  ]);
  const about = { consultationId, planItemId: fresh.item("2") };
  expect(await countFinding(about)).toMatchObject({ people: 1, base: 2 });
  expect((await countFinding(about))?.byGroup.at(-1)).toMatchObject({ groupId: null, people: 1, base: 2 });
  expect((await listTaggedExcerpts(about)).map((one) => one.text)).toEqual(["Open at night."]);
  expect(await countFinding({ consultationId, planItemId: (await makePlan()).item("2") })).toBeNull();
  const words = await listWordsThroughCrosswalk(fresh.id, fresh.item("2"), { page: 1 });
  expect(words?.counts).toMatchObject([{ id: consultationId, people: 1 }]);
  expect(words?.from.map((row) => row.id)).toEqual([old.item("1.1")]);
  expect(words?.excerpts.map((one) => one.text)).toEqual(["Open at night."]);
  expect(await countPlanItems(consultationId, undefined, (await makePlan()).id)).toBeNull();
});
