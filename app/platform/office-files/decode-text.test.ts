import { Buffer } from "node:buffer";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { decodeText, readPlainText } from "./decode-text.server.ts";

const reasonOf = (bytes: Uint8Array) => {
  const read = readPlainText(bytes);
  return read.ok ? null : read.reason;
};

test("every letter and sign of Windows-1252 is read", () => {
  const high = Buffer.from(Array.from({ length: 128 }, (_, at) => at + 128));
  const latin = Buffer.from(Array.from({ length: 96 }, (_, at) => at + 160)).toString("latin1");
  expect(decodeText(high)).toEqual({
    text: `€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ${latin}`,
    encoding: "windows-1252",
  });
});

test("UTF-16 of both kinds is read by its mark, and a mark is no part of the text", () => {
  const little = Buffer.from("\uFEFFPóźno", "utf16le");
  const big = Buffer.from(little).swap16();
  expect(decodeText(little)).toEqual({ text: "Późno", encoding: "utf-16le" });
  expect(decodeText(big)).toEqual({ text: "Późno", encoding: "utf-16be" });
  expect(decodeText(Buffer.from("\uFEFFPóźno"))).toEqual({ text: "Późno", encoding: "utf-8" });
});

test("what is no text is refused by what it is", () => {
  expect(reasonOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))).toBe("oldOffice");
  for (const start of ["%PDF-1.7", "{\\rtf1 words}", "PK words", "GIF89a\u0001\u0000"])
    expect(reasonOf(Buffer.from(start)), start).toBe("notText");
});

property.prop([fc.string({ unit: "grapheme" })])(
  "whatever is written as UTF-8 is read as it was",
  (words) => {
    fc.pre(!words.startsWith("\uFEFF"));
    expect(decodeText(Buffer.from(words))).toEqual({ text: words, encoding: "utf-8" });
  },
);

property.prop([fc.uint8Array({ maxLength: 300 })])("no bytes make the reader fail", (bytes) => {
  expect(typeof decodeText(bytes).text).toBe("string");
});
