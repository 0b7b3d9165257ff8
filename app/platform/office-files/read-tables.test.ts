import { Buffer } from "node:buffer";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { zipOf } from "#tests/support/office-parts.ts";
import { readTables, tableLimits } from "./read-tables.server.ts";

/** What a file's first table is, and how it was read. */
async function readTable(bytes: Uint8Array) {
  const read = await readTables(bytes);
  return read.ok ? { ok: true as const, rows: read.tables[0]?.rows ?? [], format: read.format } : read;
}

const text = (content: string) => new TextEncoder().encode(content);
const rowsOf = async (bytes: Uint8Array) => {
  const table = await readTable(bytes);
  return table.ok ? table.rows : table.reason;
};
const reasonOf = async (bytes: Uint8Array) => {
  const table = await readTable(bytes);
  return table.ok ? null : table.reason;
};

const relations = (targets: [string, string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

/** The parts of a workbook with one sheet, whose rows are given as XML. */
const workbook = (sheetRows: string, types = "") => ({
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types}</Types>`,
  "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
  "xl/workbook.xml": `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": relations([["worksheet", "worksheets/sheet1.xml"]]),
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetRows}</sheetData></worksheet>`,
});
const cell = (address: string, words: string) =>
  `<c r="${address}" t="inlineStr"><is><t>${words}</t></is></c>`;

test("UTF-8 with and without a mark, UTF-16 and Windows-1252 are read, and the encoding is reported", async () => {
  const words = "Priority,Action\nCròileagan,Dùn – “Ask”";
  const rows = [
    ["Priority", "Action"],
    ["Cròileagan", "Dùn – “Ask”"],
  ];
  const windows = Buffer.from(words, "latin1");
  for (const [character, byte] of [
    ["–", 0x96],
    ["“", 0x93],
    ["”", 0x94],
  ] as const) {
    windows[words.indexOf(character)] = byte;
  }
  for (const [bytes, encoding] of [
    [text(words), "utf-8"],
    [text(`\ufeff${words}`), "utf-8"],
    [Buffer.from(`\ufeff${words}`, "utf16le"), "utf-16le"],
    [windows, "windows-1252"],
  ] as const) {
    expect(await readTable(bytes)).toMatchObject({ ok: true, rows, format: { encoding } });
  }
});

test("lines inside quotation marks belong to their cell, and empty lines keep their number", async () => {
  expect(await rowsOf(text('Priority,Action\n\n"A","one\ntwo"\n'))).toEqual([
    ["Priority", "Action"],
    [""],
    ["A", "one\ntwo"],
  ]);
});

test("a workbook is read as text: numbers as written, formulas by their last result", async () => {
  const parts = workbook(
    `<row r="1">${cell("A1", "Priority")}${cell("B1", "Action no")}${cell("C1", "Action")}</row>` +
      `<row r="3">${cell("A3", "Families")}<c r="B3"><v>3.1000000000000001</v></c>` +
      `<c r="C3" t="str"><f>HYPERLINK("http://example.invalid")</f><v>=Ask</v></c></row>`,
  );
  expect(await rowsOf(await zipOf(parts))).toEqual([
    ["Priority", "Action no", "Action"],
    ["", "", ""],
    ["Families", "3.1", "=Ask"],
  ]);
});

test("a workbook that unpacks to far more than it weighs is refused unopened", async () => {
  const padding = "<!--".concat(" ".repeat(20 * 1024 * 1024), "-->");
  const bomb = await zipOf(workbook(padding));
  expect(bomb.length).toBeLessThan(100_000);
  expect(await reasonOf(bomb)).toBe("tooLargeInside");
});

test("a workbook that lies about the size of a part is refused", async () => {
  const honest = await zipOf(workbook(cell("A1", "x".repeat(5000))));
  const bytes = Buffer.from(honest);
  const name = Buffer.from("xl/worksheets/sheet1.xml");
  const central = bytes.lastIndexOf(name) - 46;
  expect(bytes.readUInt32LE(central)).toBe(0x02014b50);
  bytes.writeUInt32LE(10, central + 24);
  expect(await reasonOf(bytes)).toBe("damaged");
});

test("a workbook that says it has thousands of parts is refused", async () => {
  const bytes = await zipOf(workbook(""));
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06"));
  bytes.writeUInt16LE(1001, end + 8);
  bytes.writeUInt16LE(1001, end + 10);
  expect(await reasonOf(bytes)).toBe("tooLargeInside");
});

test("a workbook whose parts would land outside it is refused", async () => {
  const honest = await zipOf({ ...workbook(cell("A1", "x")), "xl/media/evil/name.txt": "x" });
  const bytes = Buffer.from(
    honest.toString("latin1").replaceAll("xl/media/evil/", "../../../media/"),
    "latin1",
  );
  expect(await reasonOf(bytes)).toBe("damaged");
});

test("a sheet with one cell at the far end is refused, because a reader would fill all before it", async () => {
  const far = (address: string) => workbook(`<row r="1">${cell(address, "x")}</row>`);
  expect(await reasonOf(await zipOf(far("A1048576")))).toBe("tooManyRows");
  expect(await reasonOf(await zipOf(far("XFD1")))).toBe("tooManyColumns");
  expect(await reasonOf(await zipOf(far("&#88;FD1048576")))).toBe("damaged");
});

test("files of other kinds are refused by what they are, whatever their name", async () => {
  const macros = workbook(
    "",
    '<Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
  );
  expect(await reasonOf(await zipOf(macros))).toBe("macros");
  expect(await reasonOf(await zipOf({ ...workbook(""), "xl/vbaProject.bin": "x" }))).toBe("macros");
  expect(await reasonOf(await zipOf({ "word/document.xml": "<w/>" }))).toBe("noTable");
  expect(await reasonOf(Buffer.from("d0cf11e0a1b11ae1", "hex"))).toBe("oldExcel");
  expect(await reasonOf(text("%PDF-1.7\n"))).toBe("notATable");
  expect(await reasonOf(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"))).toBe("notATable");
  expect(await reasonOf(new Uint8Array())).toBe("empty");
  expect(await reasonOf(text("\n\n"))).toBe("empty");
});

test("a file beyond the limits is refused with the limit it breaks", async () => {
  expect(await reasonOf(new Uint8Array(tableLimits.bytes + 1).fill(65))).toBe("tooLarge");
  expect(await reasonOf(text("a,b\n".repeat(tableLimits.rows + 1)))).toBe("tooManyRows");
  expect(await reasonOf(text(`a,${"b".repeat(tableLimits.record + 1)}\n`))).toBe("tooMuchText");
  expect(await reasonOf(text(`a${",".repeat(300)}\n`))).toBe("tooManyColumns");
  expect(await reasonOf(text('Priority,Action\nA,"never closed\n'))).toBe("quoteNotClosed");
});

test("a workbook cut short anywhere is refused", async () => {
  const whole = await zipOf(workbook(`<row r="1">${cell("A1", "Priority")}</row>`));
  for (let length = 5; length < whole.length; length += 97) {
    expect(await reasonOf(whole.subarray(0, length)), `cut at ${length}`).toBe("damaged");
  }
});

property.prop([fc.uint8Array({ maxLength: 400 })])("no bytes make the reader throw", async (bytes) => {
  expect(typeof (await readTable(bytes)).ok).toBe("boolean");
  expect(typeof (await readTable(Buffer.concat([Buffer.from("PK\x03\x04"), bytes]))).ok).toBe("boolean");
});
