import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { Prisma } from "#app/platform/database/client/client.ts";
import { db } from "#app/platform/database/database.server.ts";
import { makeConsultation } from "#tests/support/factories/consultations.ts";
import { makeContribution } from "#tests/support/factories/contributions.ts";
import { findContribution, findPassage } from "./contribution-queries.server.ts";
import { listConsultationChoices, listFilterChoices } from "./filter-queries.server.ts";
import { PassageFilters, readParameters } from "./passage-filters.ts";
import { findNeighbours, listPassages } from "./passage-queries.server.ts";

const filters = (wanted: Record<string, string>) =>
  PassageFilters.parse(readParameters(new URL(`http://x.invalid/?${new URLSearchParams(wanted)}`)));

async function search(consultation: string, q: string, more: Record<string, string> = {}) {
  const list = await listPassages(filters({ consultation, q, ...more }));
  return {
    ...list,
    texts: list.passages.map((passage) => passage.words.map((stretch) => stretch.text).join("")),
    found: list.passages.flatMap((passage) =>
      passage.words.filter((stretch) => stretch.found).map((stretch) => stretch.text),
    ),
  };
}

test("English words are found by their stem and marked as they were written", async () => {
  const { id } = await makeConsultation();
  await makeContribution({ consultationId: id, words: ["I WAITED eleven weeks", "The bus was late"] });
  const list = await search(id, "waiting");
  expect(list.texts).toEqual(["I WAITED eleven weeks"]);
  expect(list.found).toEqual(["WAITED"]);
  expect([list.people, list.all, list.byParts]).toEqual([1, 2, false]);
});

test("words of other languages are found as they are, with any capitals", async () => {
  const { id } = await makeConsultation();
  await makeContribution({ consultationId: id, language: "uk", words: ["Було Б легше написати"] });
  await makeContribution({ consultationId: id, language: "ar", words: ["أريد موعدًا في نفس اليوم"] });
  expect((await search(id, "було")).found).toEqual(["Було"]);
  expect((await search(id, "اليوم")).texts).toEqual(["أريد موعدًا في نفس اليوم"]);
});

test("a phrase, a choice and a word left out work as in a search engine", async () => {
  const { id } = await makeConsultation();
  await makeContribution({ consultationId: id, words: ["cold room, warm tea", "warm room", "cold tea"] });
  expect((await search(id, '"warm tea"')).texts).toEqual(["cold room, warm tea"]);
  expect((await search(id, "cold -warm")).texts).toEqual(["cold tea"]);
  expect((await search(id, "room or tea")).texts).toHaveLength(3);
});

test("when no word is found, parts of words are, and this is said", async () => {
  const { id } = await makeConsultation();
  await makeContribution({ consultationId: id, words: ["Ye shouldnae hae tae wait", "100% true"] });
  const list = await search(id, "shouldn");
  expect([list.byParts, list.found]).toEqual([true, ["shouldn"]]);
  expect((await search(id, "0% t")).texts).toEqual(["100% true"]);
  expect((await search(id, "nothing_like%this")).texts).toEqual([]);
});

test("a reference finds what one person said", async () => {
  const { id } = await makeConsultation();
  const { respondent } = await makeContribution({ consultationId: id, words: ["Mine"] });
  await makeContribution({ consultationId: id, words: ["Theirs"] });
  expect((await search(id, respondent.reference.toLowerCase())).texts).toEqual(["Mine"]);
});

test("markup in somebody's words stays words", async () => {
  const { id } = await makeConsultation();
  await makeContribution({ consultationId: id, words: ["<b>wait</b> <mark>&amp; see"] });
  const list = await search(id, "wait");
  expect(list.texts).toEqual(["<b>wait</b> <mark>&amp; see"]);
  expect(list.found).toEqual(["wait"]);
});

test.each([
  "'; DROP TABLE passage; --",
  "\\",
  "%' OR '1'='1",
  "a & | ! ( ) : * <-> '",
  '"unclosed',
  "\u0000wait\u0000",
  "-",
  "💬",
  "the",
  "(".repeat(200),
])("a search for %j is a search for words and nothing else", async (q) => {
  const { id } = await makeConsultation();
  await makeContribution({ consultationId: id, words: ["wait"] });
  const list = await search(id, q, { group: q, channel: q, language: q, prompt: q });
  expect(list.texts).toEqual([]);
  expect(list.all).toBe(1);
});

property.prop([fc.string({ unit: "binary", maxLength: 60 })], { numRuns: 40 })(
  "any search is answered",
  async (q) => {
    await expect(listPassages(filters({ consultation: "none", q }))).resolves.toMatchObject({ found: 0 });
  },
);

test("filters narrow by group, no group, where people live, language, permission, question and channel", async () => {
  const { id, groups } = await makeConsultation();
  const carers = groups[1]?.id ?? "";
  await makeContribution({
    consultationId: id,
    groupId: carers,
    words: ["A", "B"],
    permission: "notPublish",
  });
  const letter = await makeContribution({
    consultationId: id,
    channel: "letter",
    language: "pl",
    words: ["C"],
  });
  const glen = await db.locality.create({ data: { consultationId: id, name: "The Glen", position: 1 } });
  await db.respondent.update({ where: { id: letter.respondentId }, data: { localityId: glen.id } });
  const texts = async (wanted: Record<string, string>) => (await search(id, "", wanted)).texts;
  expect(await texts({ group: carers })).toEqual(["A", "B"]);
  expect(await texts({ group: "none" })).toEqual(["C"]);
  expect(await texts({ locality: glen.id })).toEqual(["C"]);
  expect(await texts({ language: "pl" })).toEqual(["C"]);
  expect(await texts({ permission: "notPublish" })).toEqual(["A", "B"]);
  expect(await texts({ prompt: "prompt-2" })).toEqual(["B"]);
  expect(await texts({ channel: "letter" })).toEqual(["C"]);
  const choices = await listFilterChoices(id);
  expect(choices.groups.map(({ label, passages }) => [label, passages])).toEqual([
    ["Families and carers", 2],
    ["", 1],
  ]);
  expect(choices.localities).toEqual([{ value: glen.id, label: "The Glen", passages: 1 }]);
  expect(choices.prompts.map(({ code, passages }) => [code, passages])).toEqual([
    ["Q1", 2],
    ["Q2", 1],
  ]);
});

test("every order lists every passage once, page by page", async () => {
  const { id } = await makeConsultation();
  const words = Array.from({ length: 30 }, (_, index) => `word ${"x".repeat(index)}`);
  await makeContribution({ consultationId: id, words });
  for (const sort of ["newest", "oldest", "question", "longest", "best"]) {
    const pages = await Promise.all(["1", "2"].map((page) => search(id, "word", { sort, page })));
    expect(pages.map((page) => page.texts.length)).toEqual([25, 5]);
    expect(new Set(pages.flatMap((page) => page.texts)).size).toBe(30);
  }
  expect((await search(id, "word", { page: "99" })).page).toBe(2);
});

test("words of a person who withdrew are in no list and on no page", async () => {
  const { id } = await makeConsultation();
  const gone = await makeContribution({ consultationId: id, words: ["Take this away"] });
  await db.respondent.update({ where: { id: gone.respondentId }, data: { withdrawnAt: new Date() } });
  expect(await search(id, "take")).toMatchObject({ texts: [], all: 0 });
  expect((await findPassage(gone.passages[0]?.id ?? ""))?.passage.text).toBe("");
  const page = await findContribution(gone.id);
  expect([page?.contribution.isWithdrawn, page?.passages.map((passage) => passage.text)]).toEqual([
    true,
    [""],
  ]);
  expect((await listConsultationChoices()).find((one) => one.id === id)?.passages).toBe(0);
});

test("contributions are walked in the order in which they came", async () => {
  const { id } = await makeConsultation();
  const all = [];
  for (const words of ["one", "two", "three"])
    all.push(await makeContribution({ consultationId: id, words: [words] }));
  const [first, second, third] = all.map((one) => one.id).sort();
  expect(await findContribution(second ?? "")).toMatchObject({ previousId: first, nextId: third });
  expect(await findContribution("no-such-id")).toBeNull();
});

test("the next passage that is wanted comes after this one, and then from the beginning", async () => {
  const { id } = await makeConsultation();
  const { passages } = await makeContribution({ consultationId: id, words: ["one", "two", "three"] });
  const [one, two, three] = passages.map((passage) => passage.id);
  const list = filters({ consultation: id, sort: "oldest" });
  const wish = Prisma.sql`p."text" IN ('one', 'two')`;
  expect(await findNeighbours(list, [], wish, two ?? "")).toEqual({
    place: 2,
    found: 3,
    previous: one,
    next: three,
    nextWanted: one,
    wanted: 2,
  });
  expect(await findNeighbours(list, [], wish, "elsewhere")).toMatchObject({
    place: null,
    next: one,
    nextWanted: one,
  });
});
