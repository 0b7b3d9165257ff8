import { expect, test } from "vitest";
import { isSameKeying } from "./slip.ts";

const keying = { text: "The bus  stops.", language: "en", groupId: null, topicId: null, notPublish: false };

test("two keyings of a slip are the same when their words and every fact are", () => {
  expect(isSameKeying(keying, { ...keying, text: " The bus stops.\n" })).toBe(true);
  expect(isSameKeying(keying, { ...keying, text: "The bus stops" })).toBe(false);
  expect(isSameKeying(keying, { ...keying, language: "pl" })).toBe(false);
  expect(isSameKeying(keying, { ...keying, notPublish: true })).toBe(false);
});
