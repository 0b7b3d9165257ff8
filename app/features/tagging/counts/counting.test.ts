import { expect, test } from "vitest";
import { countPeople } from "./counting.ts";

const person = (respondentId: string, channel = "survey", groupId: string | null = "carers") => ({
  respondentId,
  standsForSeveral: false,
  channel,
  groupId,
});
const exactly = { peopleAtLeast: false, baseAtLeast: false };
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
    { stance: "supports", people: 1, peopleAtLeast: false },
    { stance: "concern", people: 1, peopleAtLeast: false },
  ]);
});

test("a person who spoke in two channels counts once in all and once in each", () => {
  const bySurvey = person("morag", "survey");
  const byLetter = person("morag", "letter");
  const count = countPeople([bySurvey, byLetter], [tag(bySurvey), tag(byLetter)], ["carers"]);
  expect([count.people, count.base]).toEqual([1, 1]);
  expect(count.byChannel).toEqual([
    { channel: "letter", people: 1, base: 1, ...exactly },
    { channel: "survey", people: 1, base: 1, ...exactly },
  ]);
});

test("a group that has said nothing is still shown, and people without a group come last", () => {
  const count = countPeople([person("morag", "survey", null)], [], ["carers", "staff"]);
  expect(count.byGroup).toEqual([
    { groupId: "carers", people: 0, base: 0, ...exactly },
    { groupId: "staff", people: 0, base: 0, ...exactly },
    { groupId: null, people: 0, base: 1, ...exactly },
  ]);
});

test("people who were not told apart count as one, and the number says that it is at least so many", () => {
  const several = { ...person("a group", "focusGroup", null), standsForSeveral: true };
  const count = countPeople([person("morag"), several], [tag(person("morag")), tag(several)], ["carers"]);
  expect(count).toMatchObject({ people: 2, base: 2, peopleAtLeast: true, baseAtLeast: true });
  expect(count.byChannel).toEqual([
    { channel: "focusGroup", people: 1, base: 1, peopleAtLeast: true, baseAtLeast: true },
    { channel: "survey", people: 1, base: 1, ...exactly },
  ]);
});

test("a number is exact where those who were not told apart said nothing of the kind", () => {
  const several = { ...person("a group", "focusGroup", null), standsForSeveral: true };
  const count = countPeople([person("morag"), several], [tag(person("morag"))], ["carers"]);
  expect(count).toMatchObject({ people: 1, base: 2, peopleAtLeast: false, baseAtLeast: true });
});
