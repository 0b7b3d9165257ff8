import { expect, test } from "vitest";
import { isOfferKept, levelDone, maySayCoProduced } from "./participation.ts";

const done = (...heardBy: string[]) => levelDone({ isPublished: true, heardBy });

test("answers to a survey show that people were consulted, and no more", () => {
  expect(done("survey")).toBe("consult");
  expect(done("survey", "paper", "suggestionBox", "publicComment", "stigmaPlan")).toBe("consult");
});

test("people talking in rooms were involved, and a panel that worked on the draft collaborated", () => {
  expect(done("survey", "focusGroup")).toBe("involve");
  expect(done("panel", "survey")).toBe("collaborate");
});

test("a consultation that nobody has answered has informed, and an unpublished one has done nothing", () => {
  expect(done()).toBe("inform");
  expect(levelDone({ isPublished: false, heardBy: [] })).toBeNull();
});

test("a channel that is not known yet counts as asking", () => {
  expect(done("letters")).toBe("consult");
});

test("an offer to collaborate is not kept by a survey", () => {
  expect(isOfferKept("collaborate", done("survey"))).toBe(false);
  expect(isOfferKept("collaborate", done("panel"))).toBe(true);
  expect(isOfferKept("inform", null)).toBe(false);
  expect(isOfferKept(null, null)).toBe(true);
});

test("no text may say co-produced for what was only a consultation", () => {
  expect(maySayCoProduced(done("survey", "event"))).toBe(false);
  expect(maySayCoProduced(null)).toBe(false);
  expect(maySayCoProduced(done("panel"))).toBe(true);
});
