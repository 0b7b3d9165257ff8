import { gunzipSync } from "node:zlib";
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { gzipOf, lastingPiece, passingPiece } from "./gzip-in-pieces.server.ts";

const texts = fc.array(fc.tuple(fc.boolean(), fc.string({ unit: "grapheme", maxLength: 900, size: "max" })), {
  maxLength: 6,
});

test.prop([texts])("pieces put together are unpacked to their texts, one after the other", (wanted) => {
  const pieces = wanted.map(([lasts, text]) => (lasts ? lastingPiece(text) : passingPiece(text)));
  expect(gunzipSync(gzipOf(pieces)).toString()).toBe(wanted.map(([, text]) => text).join(""));
});

test("a piece is compressed, and one longer than its window is not cut", () => {
  const text = "Keep it open in the evening. ".repeat(5000);
  const zipped = gzipOf([passingPiece(text), lastingPiece(text)]);
  expect(zipped.length).toBeLessThan(text.length / 20);
  expect(gunzipSync(zipped).toString()).toBe(text + text);
});
