import { expect, test } from "vitest";
import { claimsIn, whyUnproven } from "./co-production.ts";

test("a claim is found however it is written, and other words are left alone", () => {
  const words = ["co-produced", "Coproduced", "co produced", "CO-PRODUCTION", "co‑designed", "co-design"];
  expect(words.flatMap((word) => claimsIn(`This was ${word} with people.`))).toEqual(words);
  expect(claimsIn("The company produced a decoproduced recoproduction; we will co-produce it.")).toEqual([]);
});

test("a claim needs a record about its section, an answer to it, and more who agree than not", () => {
  const yes = { agrees: true };
  const no = { agrees: false };
  expect(whyUnproven("one", [])).toBe("notRecorded");
  expect(whyUnproven("one", [{ sectionId: "two", answers: [yes] }])).toBe("notRecorded");
  expect(whyUnproven("one", [{ sectionId: "one", answers: [] }])).toBe("notAnswered");
  expect(whyUnproven("one", [{ sectionId: "one", answers: [yes, no] }])).toBe("notAgreed");
  expect(whyUnproven("one", [{ sectionId: "one", answers: [yes, yes, no] }])).toBeNull();
  expect(whyUnproven("one", [{ sectionId: null, answers: [yes] }])).toBeNull();
});
