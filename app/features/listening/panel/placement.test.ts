import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  countCodePoints,
  sliceCodePoints,
  toCodePoints,
} from "#app/features/listening/contributions/code-points.ts";
import { type Anchor, type AnchoredParagraph, anchorOf } from "./anchor.ts";
import { placerBetween } from "./placement.ts";

function anchorOn(paragraph: AnchoredParagraph, words: string): Anchor {
  const at = paragraph.text.indexOf(words);
  const start = toCodePoints(paragraph.text, at);
  const anchor = anchorOf(paragraph, { start, end: start + countCodePoints(words) });
  if (at < 0 || !anchor) throw new Error(`not there: ${words}`);
  return anchor;
}

/** Places the words in a later version, and says which words stand at the place. */
function after(before: AnchoredParagraph[], anchor: Anchor, later: AnchoredParagraph[]) {
  const placement = placerBetween(before, later)(anchor);
  const place =
    placement.state === "carriedOver"
      ? placement
      : placement.state === "changed" && placement.place
        ? { ...placement.place, paragraphId: placement.paragraphId }
        : null;
  const text = later.find((paragraph) => paragraph.id === place?.paragraphId)?.text;
  return {
    ...placement,
    words: place && text !== undefined ? sliceCodePoints(text, place.start, place.end) : null,
  };
}

const stigma = {
  id: "a",
  text: "People told us that stigma in pharmacies stops them asking for help. Staff training helps. Peers lead it.",
};
const other = { id: "b", text: "We will open a door in every village." };

test("words in an unchanged passage are carried over to the same place, whatever stands around it", () => {
  const anchor = anchorOn(stigma, "Staff training helps");
  const placed = after([stigma, other], anchor, [{ id: "new", text: "A new beginning." }, stigma]);
  expect(placed).toMatchObject({ state: "carriedOver", hasMoved: false, words: "Staff training helps" });
});

test("words are carried over when others are put before them", () => {
  const later = { ...stigma, text: `To begin with: ${stigma.text}` };
  const placed = after([stigma], anchorOn(stigma, "stigma in pharmacies"), [later]);
  expect(placed).toMatchObject({ state: "carriedOver", words: "stigma in pharmacies" });
});

test("a word added among them is a change of wording, shown where it happened", () => {
  const later = { ...stigma, text: stigma.text.replace("training helps", "training often helps") };
  const placed = after([stigma], anchorOn(stigma, "Staff training helps"), [later]);
  expect(placed).toMatchObject({ state: "changed", words: "Staff training often helps" });
});

test("words that are gone from a passage that stays are a change without a place", () => {
  const later = { ...stigma, text: stigma.text.replace("Staff training helps. ", "") };
  const placed = after([stigma], anchorOn(stigma, "Staff training helps"), [later]);
  expect(placed).toMatchObject({ state: "changed", paragraphId: "a", place: null });
});

test("a passage that is gone with its words is said to be removed", () => {
  const placed = after([stigma, other], anchorOn(stigma, "Staff training helps"), [other]);
  expect(placed.state).toBe("removed");
});

test("a comment on the first of two sentences that read the same is never put on the second", () => {
  const twice = {
    id: "a",
    text: "Staff training helps a lot. We know. Staff training helps a lot. It lasts.",
  };
  const first = anchorOn(twice, "Staff training helps a lot.");
  const later = { ...twice, text: "We know. Staff training helps a lot. It lasts." };
  const placed = after([twice], first, [later]);
  expect(placed.state).not.toBe("carriedOver");
});

test("a passage that is removed leaves its comment, although another passage says the same", () => {
  const twin = { id: "b", text: stigma.text };
  expect(after([stigma, twin], anchorOn(stigma, "Staff training helps"), [twin]).state).toBe("removed");
  const changedTwin = { id: "b", text: `${stigma.text} And more.` };
  expect(after([stigma, twin], anchorOn(stigma, "Staff training helps"), [changedTwin]).state).toBe(
    "removed",
  );
});

test("a single word that stays while its sentence is written anew is not carried over", () => {
  const before = { id: "a", text: "Doctors should offer help at once." };
  const later = { id: "a", text: "Nobody ever gave any help to families." };
  const placed = after([before], anchorOn(before, "help"), [later]);
  expect(placed).toMatchObject({ state: "changed", words: "help" });
});

test("a passage rewritten under a new id is shown as what its words became", () => {
  const later = {
    id: "c",
    text: "People have told us that stigma in pharmacies can stop them asking for any help.",
  };
  const words = "People told us that stigma in pharmacies stops them asking for help.";
  const placed = after([stigma, other], anchorOn(stigma, words), [other, later]);
  expect(placed).toMatchObject({ state: "changed", paragraphId: "c" });
  expect(placed.words).toContain("stigma in pharmacies");
});

test("a split and a join carry the words into their new passage, and say that they moved", () => {
  const [head = "", tail = ""] = stigma.text.split(/(?<=help\.) /);
  const anchor = anchorOn(stigma, "Staff training helps");
  const split = after([stigma], anchor, [
    { id: "a", text: head },
    { id: "c", text: tail },
  ]);
  expect(split).toMatchObject({ state: "carriedOver", paragraphId: "c", hasMoved: true });
  const joined = after([other, stigma], anchor, [{ id: "b", text: `${other.text} ${stigma.text}` }]);
  expect(joined).toMatchObject({ state: "carriedOver", paragraphId: "b", words: "Staff training helps" });
});

// From here on: random edits of a draft whose words are all different, so that it is known which words survive.

type Draft = { id: string; words: string[] }[];
type Edit = { kind: string; paragraph: number; at: number; count: number; to: number };

const read = (draft: Draft): AnchoredParagraph[] =>
  draft.map(({ id, words }) => ({ id, text: words.join(" ") }));

const draftOf = (sizes: number[]): Draft => {
  let number = 0;
  return sizes.map((size, index) => ({
    id: `p${index}`,
    words: Array.from({ length: size }, () => `w${number++}`),
  }));
};

let fresh = 0;
const somePlace = (number: number, length: number) => (length === 0 ? 0 : number % length);

/** One edit of a draft: words inserted, removed or moved, a paragraph removed, moved, split or joined to the one before. */
function edited(draft: Draft, { kind, paragraph, at, count, to }: Edit): Draft {
  const index = somePlace(paragraph, draft.length);
  const one = draft[index];
  if (!one) return draft;
  const from = somePlace(at, one.words.length + 1);
  const replaced = (words: string[]) =>
    draft.map((each, place) => (place === index ? { ...each, words } : each));
  const without = draft.filter((_, place) => place !== index);
  switch (kind) {
    case "insert": {
      const words = Array.from({ length: count }, () => `n${fresh++}`);
      return replaced([...one.words.slice(0, from), ...words, ...one.words.slice(from)]);
    }
    case "remove":
      return replaced([...one.words.slice(0, from), ...one.words.slice(from + count)]);
    case "moveWords": {
      const moving = one.words.slice(from, from + count + 3);
      const left = replaced([...one.words.slice(0, from), ...one.words.slice(from + count + 3)]);
      const target = somePlace(to, left.length);
      return left.map((each, place) => {
        if (place !== target) return each;
        const into = somePlace(at + to, each.words.length + 1);
        return { ...each, words: [...each.words.slice(0, into), ...moving, ...each.words.slice(into)] };
      });
    }
    case "removeParagraph":
      return without;
    case "moveParagraph": {
      const into = somePlace(to, without.length + 1);
      return [...without.slice(0, into), one, ...without.slice(into)];
    }
    case "split":
      return draft.flatMap((each, place) =>
        place === index
          ? [
              { ...each, words: each.words.slice(0, from) },
              { id: `s${fresh++}`, words: each.words.slice(from) },
            ]
          : [each],
      );
    default: {
      const previous = draft[index - 1];
      if (!previous) return draft;
      return draft
        .filter((_, place) => place !== index)
        .map((each, place) =>
          place === index - 1 ? { ...each, words: [...previous.words, ...one.words] } : each,
        );
    }
  }
}

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom(
      "insert",
      "remove",
      "moveWords",
      "removeParagraph",
      "moveParagraph",
      "split",
      "join",
    ),
    paragraph: fc.nat(50),
    at: fc.nat(50),
    count: fc.integer({ min: 1, max: 5 }),
    to: fc.nat(50),
  }),
  { maxLength: 8 },
);
const sizes = fc.array(fc.integer({ min: 4, max: 25 }), { minLength: 1, maxLength: 6 });
const choice = fc.record({ paragraph: fc.nat(50), at: fc.nat(50), count: fc.integer({ min: 1, max: 10 }) });

function chosenIn(draft: Draft, { paragraph, at, count }: { paragraph: number; at: number; count: number }) {
  const one = draft[somePlace(paragraph, draft.length)] ?? { id: "", words: [] };
  const from = Math.min(somePlace(at, one.words.length), Math.max(0, one.words.length - count));
  const words = one.words.slice(from, from + count);
  return { words, from, one, anchor: anchorOn({ id: one.id, text: one.words.join(" ") }, words.join(" ")) };
}

/** Whether the words stand in a row somewhere: many of them, or few with a word beside them that was there before. */
function survive(draft: Draft, words: string[], { one, from }: { one: { words: string[] }; from: number }) {
  return draft.some((paragraph) => {
    const at = paragraph.words.indexOf(words[0] ?? "");
    if (at < 0 || !words.every((word, index) => paragraph.words[at + index] === word)) return false;
    const before = one.words[from - 1];
    const behind = one.words[from + words.length];
    return (
      words.length >= 4 ||
      (before !== undefined && paragraph.words[at - 1] === before) ||
      (behind !== undefined && paragraph.words[at + words.length] === behind)
    );
  });
}

property.prop([sizes, choice, edits], { numRuns: 1500 })(
  "over any edits a comment is carried over exactly when its words survive, and then stands on those words",
  (lengths, chosen, changes) => {
    const draft = draftOf(lengths);
    const { words, anchor, ...where } = chosenIn(draft, chosen);
    const later = changes.reduce(edited, draft);
    const placed = after(read(draft), anchor, read(later));
    if (survive(later, words, where)) {
      expect(placed).toMatchObject({ state: "carriedOver", words: words.join(" ") });
      return;
    }
    const isWhole = later.some(({ words: now }) => ` ${now.join(" ")} `.includes(` ${words.join(" ")} `));
    if (isWhole)
      expect(placed.state === "carriedOver" ? placed.words : words.join(" ")).toBe(words.join(" "));
    else expect(placed.state).toMatch(/changed|removed/);
    if (placed.state === "removed") expect(later.some(({ id }) => id === anchor.paragraphId)).toBe(false);
    if (placed.state === "changed" && placed.words) {
      const stand = placed.words.split(" ");
      const left = words.filter((word) => stand.includes(word)).join("").length;
      expect(left * 2).toBeGreaterThanOrEqual(words.join("").length);
    }
  },
);

const common = fc.array(
  fc.array(fc.constantFrom("we", "will", "help", "you", "."), { minLength: 3, maxLength: 14 }),
  {
    minLength: 1,
    maxLength: 5,
  },
);

property.prop([common, choice, edits], { numRuns: 1500 })(
  "where words repeat, what is carried over still reads the same, letter for letter",
  (paragraphs, chosen, changes) => {
    const draft = paragraphs.map((words, index) => ({ id: `p${index}`, words }));
    const { one, from, words } = { ...chosenIn(draft, chosen) };
    const start = one.words.slice(0, from).join(" ").length + (from > 0 ? 1 : 0);
    const anchor = anchorOf(
      { id: one.id, text: one.words.join(" ") },
      { start, end: start + words.join(" ").length },
    );
    if (!anchor) throw new Error("the words are there");
    const placed = after(read(draft), anchor, read(changes.reduce(edited, draft)));
    if (placed.state === "carriedOver") expect(placed.words).toBe(words.join(" "));
  },
);

property.prop([common, choice], { numRuns: 500 })(
  "a removed passage takes its words along: no other passage that stays as it is gets its comments",
  (paragraphs, chosen) => {
    const draft = paragraphs.map((words, index) => ({ id: `p${index}`, words }));
    const { one, from, words } = chosenIn(draft, chosen);
    const start = one.words.slice(0, from).join(" ").length + (from > 0 ? 1 : 0);
    const anchor = anchorOf(
      { id: one.id, text: one.words.join(" ") },
      { start, end: start + words.join(" ").length },
    );
    if (!anchor) throw new Error("the words are there");
    const later = draft.filter(({ id }) => id !== one.id);
    expect(after(read(draft), anchor, read(later)).state).toBe("removed");
  },
);
