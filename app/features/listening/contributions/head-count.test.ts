import { expect, test } from "vitest";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { headCount, peopleInWords, shareInWords } from "./head-count.ts";

const { t } = translatorFor("en");
const morag = { respondentId: "morag", standsForSeveral: false };
const room = { respondentId: "room", standsForSeveral: true };

test("each person counts once, and people who were not told apart count as at least one", () => {
  expect(headCount([morag, morag])).toEqual({ people: 1, atLeast: false });
  expect(headCount([morag, room, room])).toEqual({ people: 2, atLeast: true });
});

test("a number with people among it who were not told apart is printed with “at least”", () => {
  expect(peopleInWords(t, 17, false)).toBe("17");
  expect(peopleInWords(t, 17, true)).toBe("at least 17");
  const share = { people: 4, base: 11, peopleAtLeast: false, baseAtLeast: true };
  expect(shareInWords(t, share)).toEqual({ people: "4", base: "at least 11", count: 11 });
});
