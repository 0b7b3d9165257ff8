import { expect, test } from "vitest";
import { countPeople } from "./counting.ts";

const person = (respondentId: string, channel = "survey", groupId: string | null = "carers") => ({
  respondentId,
  channel,
  groupId,
});
const tag = (who: ReturnType<typeof person>, stance: "supports" | "concern" = "concern") => ({
  ...who,
  planItemId: "1",
  stance,
});

test("a person whose words carry three tags counts once", () => {
  const morag = person("morag");
  const count = countPeople([morag, person("callum")], [tag(morag), tag(morag), tag(morag)], ["carers"]);
  expect([count.people, count.base]).toEqual([1, 2]);
});

test("a person who both supports and worries counts once, and once under each stance", () => {
  const morag = person("morag");
  const count = countPeople([morag], [tag(morag, "supports"), tag(morag, "concern")], ["carers"]);
  expect(count.people).toBe(1);
  expect(count.byStance.filter((one) => one.people > 0)).toEqual([
    { stance: "supports", people: 1 },
    { stance: "concern", people: 1 },
  ]);
});

test("a person who spoke in two channels counts once in all and once in each", () => {
  const bySurvey = person("morag", "survey");
  const byLetter = person("morag", "letter");
  const count = countPeople([bySurvey, byLetter], [tag(bySurvey), tag(byLetter)], ["carers"]);
  expect([count.people, count.base]).toEqual([1, 1]);
  expect(count.byChannel).toEqual([
    { channel: "letter", people: 1, base: 1 },
    { channel: "survey", people: 1, base: 1 },
  ]);
});

test("a group that has said nothing is still shown, and people without a group come last", () => {
  const count = countPeople([person("morag", "survey", null)], [], ["carers", "staff"]);
  expect(count.byGroup).toEqual([
    { groupId: "carers", people: 0, base: 0 },
    { groupId: "staff", people: 0, base: 0 },
    { groupId: null, people: 0, base: 1 },
  ]);
});
