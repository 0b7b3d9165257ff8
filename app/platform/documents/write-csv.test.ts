import { fc, test as property } from "@fast-check/vitest";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { writeCsv } from "./write-csv.server.ts";

const read = (file: string): string[][] => parse(file, { bom: true, relax_column_count: true });
const written = (cell: string | number) => read(writeCsv([["Answer"], [cell]]))[1]?.[0];
const signs = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"];

test("a file begins with a byte order mark, ends every row with CRLF and quotes what RFC 4180 says", () => {
  expect(
    writeCsv([
      ["Who", "Words"],
      ["Ann, and Bo", 'said "six"'],
      ["over\ntwo", "and\rthree"],
      ["", "x"],
    ]),
  ).toBe('\u{FEFF}Who,Words\r\n"Ann, and Bo","said ""six"""\r\n"over\ntwo","and\rthree"\r\n,x\r\n');
});

test("an answer that a spreadsheet would calculate is shown with an apostrophe before it, and in quotation marks", () => {
  expect(writeCsv([['=HYPERLINK("http://x","click")', "said = meant"]])).toBe(
    '\u{FEFF}"\'=HYPERLINK(""http://x"",""click"")",said = meant\r\n',
  );
  for (const sign of signs) expect(written(`${sign}SUM(1)`), JSON.stringify(sign)).toBe(`'${sign}SUM(1)`);
});

test("a sum behind a negative number is guarded, and so is a list that begins with a hyphen", () => {
  for (const cell of ["-2+3+cmd|' /C calc'!A0", "- 2+3", "-1,2,3", "-5\n=1", "-", "--1", "- one\n- two"])
    expect(written(cell), cell).toBe(`'${cell}`);
});

test("negative numbers stay as they are, written plainly or given as numbers", () => {
  for (const cell of ["-5", "-3", "-0.5", "-1,250.50", "-12,000,000", "-1250"])
    expect(written(cell)).toBe(cell);
  for (const cell of [-5, 3, -0.25, -1e21, 0]) expect(written(cell)).toBe(String(cell));
});

test("what no file can hold is shown as the replacement character", () => {
  expect(written("a\u{0}b\u{D800}c")).toBe("a\u{FFFD}b\u{FFFD}c");
});

const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.tuple(fc.constantFrom(...signs), fc.string({ maxLength: 12 })).map((parts) => parts.join("")),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom('"', "\r\n", ",", ";", "'", "\u{FEFF}x", "-1,000"),
);
const row = fc.tuple(words, words, words);
const isPlain = (cell: string) => /^-?\d[\d,]*(\.\d+)?$/.test(cell);
const unwritable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

property.prop([fc.array(row, { maxLength: 8 })])(
  "whatever people said, no cell begins as a formula, and without its apostrophe it is what they said",
  (rows) => {
    const cells = read(writeCsv([["a", "b", "c"], ...rows])).slice(1);
    const said = rows.map((cells) => cells.map((cell) => cell.replace(unwritable, "\u{FFFD}")));
    for (const [at, line] of cells.entries())
      for (const [place, cell] of line.entries()) {
        const isGuarded = cell !== said[at]?.[place];
        expect(isGuarded ? cell.slice(1) : cell).toBe(said[at]?.[place]);
        if (isGuarded) expect(cell).toMatch(/^'[=+\-@\t\r＝＋－＠]/u);
        else if (!isPlain(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/u);
      }
    expect(cells).toHaveLength(rows.length);
  },
);
