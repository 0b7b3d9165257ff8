import { expect, test } from "vitest";
import { wholePlan } from "#tests/support/factories/returns.ts";
import { contentOf, type ReturnContent } from "../return-content.ts";
import { compareVersions } from "./compare.ts";
import { partsOf } from "./version-parts.server.ts";

const call = {
  ...{ asksActions: true, asksEvidence: true, asksReview: true },
  questions: [{ id: "q1", section: "", text: "What do people tell you?", help: "", required: false }],
};
const changesBetween = (before: ReturnContent, after: ReturnContent) =>
  compareVersions(partsOf(before, call), partsOf(after, call)).filter(({ isChanged }) => isChanged);
const said = (stretches: { text: string; change: string }[], change: string) =>
  stretches.filter((one) => one.change === change).map(({ text }) => text);

test("two versions are compared part by part, and words that stayed are said to have stayed", () => {
  const part = (key: string, text: string) => ({ key, text, prompt: key.toUpperCase() });
  const compared = compareVersions(
    [part("changed", "The chairs."), part("how", "Gone.")],
    [part("changed", "The green chairs."), part("invited", "New.")],
  );
  expect(compared.map(({ key, isChanged }) => [key, isChanged])).toEqual([
    ["changed", true],
    ["invited", true],
    ["how", true],
  ]);
  expect(compared[0]?.stretches).toEqual([
    { text: "The ", change: "same" },
    { text: "green ", change: "added" },
    { text: "chairs.", change: "same" },
  ]);
});

test("a version that is the same shows no change", () => {
  expect(changesBetween(wholePlan(), wholePlan())).toEqual([]);
});

test("a number of people, a review day, a choice and a permission that changed are all shown", () => {
  const after = wholePlan({
    review: { firstOn: "2027-09-30", everyMonths: "12", how: "With the same group." },
    support: { wanted: "no", text: "" },
    permission: "withoutName",
  });
  after.evidence.groups[0] = { group: "People who use the service", people: "2" };
  after.evidence.agreement = "partly";
  const changes = new Map(
    changesBetween(wholePlan(), after).map(({ key, stretches }) => [
      key,
      [said(stretches, "removed").join(" "), said(stretches, "added").join(" ")],
    ]),
  );
  expect(changes.get("groups")).toEqual(["9", "2"]);
  expect(changes.get("firstOn")).toEqual(["31 August", "30 September"]);
  expect(changes.get("permission")?.[1]).toBe("without");
  expect([...changes.keys()]).toEqual([
    ...["groups", "agreement", "firstOn", "everyMonths", "supportWanted", "supportText", "permission"],
  ]);
});

test("an action put between two others leaves those as they were", () => {
  const actions = ["We greet people.", "We bring tea.", "We ring back."].map((text) => ({
    ...{ value: "hope" as const, text, sign: "" },
  }));
  const [changed, ...others] = changesBetween(
    contentOf({ actions: [actions[0], actions[2]] }),
    contentOf({ actions }),
  );
  expect(others).toEqual([]);
  expect(said(changed?.stretches ?? [], "removed")).toEqual([]);
  expect(said(changed?.stretches ?? [], "added").join("")).toContain("bring tea.");
});
