import { expect, test } from "vitest";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { type Footnote, footnoteInWords } from "./footnote-words.ts";

const { t } = translatorFor("en");

const common = { number: 1, key: "a", citationId: "c", status: "live" } as const;
const source = {
  ...{ attribution: "Individual", channel: "survey", sourceTitle: "A survey" },
  ...{ promptCode: "Q1", reference: "T-1" },
};
const quotation: Footnote = {
  ...common,
  kind: "excerpt",
  quotedText: "“Wait” they said.",
  language: "pl",
  source,
};

test("a footnote of somebody's words has them apart, in their own language, whatever signs they hold", () => {
  expect(footnoteInWords(t, quotation)).toEqual([
    { kind: "quotation", text: "“Wait” they said.", language: "pl" },
    { kind: "text", text: " Individual, by survey (A survey, Q1). Reference T-1." },
  ]);
});

test("a footnote of a finding says the day of its count", () => {
  const countedAt = new Date("2026-11-22T12:00:00Z");
  expect(
    footnoteInWords(t, { ...common, kind: "finding", quotedText: "People wait (2 of 3).", countedAt }),
  ).toEqual([{ kind: "text", text: "People wait (2 of 3). Counted on 22 November 2026." }]);
});

test("a footnote whose words may not be read says nothing, not even whose they were", () => {
  expect(footnoteInWords(t, { ...quotation, quotedText: "", status: "permissionWithdrawn" })).toEqual([]);
});
