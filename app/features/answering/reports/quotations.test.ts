import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { stances } from "#app/features/tagging/tags/stance.ts";
import { chooseQuotations, type Voice } from "./quotations.server.ts";

const voice = (excerptId: string, group: string | null, stance: Voice["stance"] = "concern"): Voice => ({
  excerptId,
  reference: `ref-${excerptId}`,
  group,
  stance,
});

const quotedUnder = (voices: Voice[], stance: Voice["stance"], most = 3) =>
  chooseQuotations(voices, stances, most).find((one) => one.stance === stance)?.quotations ?? [];

test("a large group does not crowd out a small one", () => {
  const voices = [
    ...Array.from({ length: 20 }, (_, index) => voice(`family-${index}`, "Families")),
    voice("worker", "Workers"),
    voice("nobody", null),
  ];
  expect(new Set(quotedUnder(voices, "concern").map((one) => one.group))).toEqual(
    new Set(["Families", "Workers", null]),
  );
});

test("a view that one person holds is quoted beside one that many hold", () => {
  const voices = [
    ...Array.from({ length: 20 }, (_, index) => voice(`many-${index}`, "Families", "supports")),
    voice("one", "Families", "opposes"),
  ];
  expect(quotedUnder(voices, "opposes").map((one) => one.excerptId)).toEqual(["one"]);
});

test("one person is quoted once for one view, however much they said", () => {
  const voices = ["a", "b", "c"].map((id) => ({ ...voice(id, "Families"), reference: "same" }));
  expect(quotedUnder(voices, "concern")).toHaveLength(1);
});

test("words that speak both for and against are kept for the rarer view, and not printed twice", () => {
  const voices = [
    voice("both", "Families", "supports"),
    voice("both", "Families", "opposes"),
    voice("only", "Families", "supports"),
  ];
  expect(quotedUnder(voices, "opposes").map((one) => one.excerptId)).toEqual(["both"]);
  expect(quotedUnder(voices, "supports").map((one) => one.excerptId)).toEqual(["only"]);
});

const anyVoice = fc
  .record({
    excerptId: fc.nat(30).map(String),
    group: fc.constantFrom("A", "B", "C", null),
    stance: fc.constantFrom(...stances),
  })
  .map(({ excerptId, group, stance }) => voice(excerptId, group, stance));

property.prop([
  fc.uniqueArray(anyVoice, { selector: (one) => `${one.excerptId} ${one.stance}` }).chain((voices) =>
    fc.tuple(
      fc.constant(voices),
      fc.shuffledSubarray(voices, {
        minLength: voices.length,
        maxLength: voices.length,
      }),
    ),
  ),
])(
  "the choice rests on the voices, not on the order in which they come, and no view is left out",
  ([voices, shuffled]) => {
    const chosen = chooseQuotations(voices, stances, 2);
    expect(chooseQuotations(shuffled, stances, 2)).toEqual(chosen);
    for (const { stance, quotations } of chosen) {
      const held = new Set(voices.filter((one) => one.stance === stance).map((one) => one.reference)).size;
      expect(quotations.length).toBeLessThanOrEqual(Math.min(2, held));
      expect(quotations.length > 0).toBe(held > 0);
    }
  },
);
