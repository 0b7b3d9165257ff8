import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { byteRange } from "./byte-range.ts";

// The examples of RFC 9110, 14.1.2, for a file of 10,000 bytes, and what stands around them.
test.each([
  ["bytes=0-499", { first: 0, last: 499 }],
  ["bytes=500-999", { first: 500, last: 999 }],
  ["bytes=-500", { first: 9500, last: 9999 }],
  ["bytes=9500-", { first: 9500, last: 9999 }],
  ["bytes=0-0", { first: 0, last: 0 }],
  ["bytes=-1", { first: 9999, last: 9999 }],
  ["Bytes=0-1", { first: 0, last: 1 }],
  ["bytes= 0-1 ,", { first: 0, last: 1 }],
  ["bytes=0-99999999999999999999999", { first: 0, last: 9999 }],
  ["bytes=-10001", { first: 0, last: 9999 }],
  ["bytes=10000-", "unsatisfiable"],
  ["bytes=10000-10001", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
])("%s is one range of a file", (header, range) => {
  expect(byteRange(header, 10_000)).toEqual(range);
});

test.each([
  null,
  "",
  "bytes",
  "bytes=",
  "bytes=-",
  "bytes=2-1",
  "bytes=99999-2",
  "bytes=0-0,-1",
  "bytes=a-b",
  "bytes=1.5-2",
  "bytes=+1-2",
  "bytes=--5",
  "bytes 0-1/2",
  "seconds=0-1",
])("%s asks for no range, so the whole is sent", (header) => {
  expect(byteRange(header, 10_000)).toBeNull();
});

test("a file without bytes has no range", () => {
  expect(["bytes=0-", "bytes=0-0", "bytes=-5"].map((header) => byteRange(header, 0))).toEqual([
    "unsatisfiable",
    "unsatisfiable",
    "unsatisfiable",
  ]);
});

const place = fc.nat(30);

property.prop([place, place, fc.nat(20)])(
  "a range is the bytes between its ends, and never beyond the file",
  (one, other, size) => {
    const bytes = [...Array(size).keys()];
    const [first, last] = [Math.min(one, other), Math.max(one, other)];
    const range = byteRange(`bytes=${first}-${last}`, size);
    const wanted = bytes.filter((index) => index >= first && index <= last);
    if (range === null) throw new Error("ignored");
    expect(range === "unsatisfiable" ? [] : bytes.slice(range.first, range.last + 1)).toEqual(wanted);
  },
);

property.prop([place, fc.nat(20)])("the last bytes are the end of the file, or all of it", (length, size) => {
  const bytes = [...Array(size).keys()];
  const range = byteRange(`bytes=-${length}`, size);
  if (range === null) throw new Error("ignored");
  expect(range === "unsatisfiable" ? [] : bytes.slice(range.first, range.last + 1)).toEqual(
    length === 0 ? [] : bytes.slice(-length),
  );
});

property.prop([fc.string({ unit: "binary" }), fc.nat(20)])(
  "whatever a header says, a range is within the file",
  (header, size) => {
    for (const sent of [header, `bytes=${header}`]) {
      const range = byteRange(sent, size);
      if (range === null || range === "unsatisfiable") continue;
      expect(range.first).toBeGreaterThanOrEqual(0);
      expect(range.first).toBeLessThanOrEqual(range.last);
      expect(range.last).toBeLessThan(size);
    }
  },
);
