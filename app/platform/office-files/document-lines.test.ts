import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  cell,
  openDocument,
  row,
  sheet,
  wordCell,
  wordDocument,
  wordSpace,
  zipOf,
} from "#tests/support/office-parts.ts";
import type { TextLine } from "./document-lines.ts";
import { readDocument } from "./read-document.server.ts";
import { readTables } from "./read-tables.server.ts";

const most = 1_000_000;
const paragraph = (text: string): TextLine => ({ kind: "paragraph", text });
const said = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;

async function linesOf(bytes: Uint8Array) {
  const read = await readDocument(bytes, most);
  return read.ok ? read.lines : read.reason;
}

test("paragraphs and the rows of tables come in the document's order, each cell with its lines", async () => {
  const inner = `<w:tbl><w:tr>${wordCell("inside")}</w:tr></w:tbl>`;
  const table = `<w:tbl><w:tr>${wordCell("Ann")}<w:tc>${said("one")}${said("two")}${inner}</w:tc></w:tr></w:tbl>`;
  expect(await linesOf(await wordDocument(said("before") + table + said("after")))).toEqual([
    paragraph("before"),
    {
      kind: "row",
      cells: [
        [paragraph("Ann")],
        [paragraph("one"), paragraph("two"), { kind: "row", cells: [[paragraph("inside")]] }],
      ],
    },
    paragraph("after"),
  ]);
});

test("a line break and a tab stay in their paragraph, and a hyphen that may not break is a hyphen", async () => {
  const body = `<w:p><w:pPr><w:tabs><w:tab w:pos="1"/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>12</w:t><w:noBreakHyphen/><w:t>step</w:t></w:r></w:p>`;
  expect(await linesOf(await wordDocument(body))).toEqual([paragraph("a\nb\t12-step")]);
  const open = "<text:p>a<text:line-break/>b<text:tab/>c</text:p>";
  expect(await linesOf(await openDocument("text", open))).toEqual([paragraph("a\nb\tc")]);
});

test("what is left out of a Word document is counted by kind, once for each thing", async () => {
  const picture = `<w:drawing><w:txbxContent>${said("in a box")}<w:pict/></w:txbxContent></w:drawing>`;
  const body = `<w:p><w:r><w:t>Kept</w:t>${picture}<w:footnoteReference w:id="1"/><w:endnoteReference w:id="1"/><w:commentReference w:id="1"/></w:r><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>`;
  const crossedOut = `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>${wordCell("gone")}</w:tr></w:tbl>`;
  expect(await readDocument(await wordDocument(body + crossedOut), most)).toEqual({
    ok: true,
    format: "docx",
    lines: [paragraph("Kept")],
    leftOut: { pictures: 1, footnotes: 2, comments: 1, deletedText: 2 },
  });
});

test("what is left out of an OpenDocument text is counted by kind", async () => {
  const body = `<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>Kept<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>below</text:p></text:note-body></text:note><office:annotation><text:p>who?</text:p></office:annotation><draw:frame><draw:object/><text:p>in a box</text:p></draw:frame></text:p>`;
  expect(await readDocument(await openDocument("text", body), most)).toEqual({
    ok: true,
    format: "odt",
    lines: [paragraph("Kept")],
    leftOut: { deletedText: 1, footnotes: 1, comments: 1, pictures: 1 },
  });
});

test("more characters than are wanted, a spreadsheet and an archive of something else are refused", async () => {
  const long = await wordDocument(said("x".repeat(11)));
  expect(await readDocument(long, 10)).toEqual({ ok: false, reason: "tooMuchText" });
  expect(await readDocument(long, 11)).toMatchObject({ ok: true });
  expect(await linesOf(await openDocument("spreadsheet", sheet(row(cell("x")))))).toBe("notADocument");
  expect(await linesOf(await zipOf({ "a.txt": "x" }))).toBe("notADocument");
});

test("elements with names that every object has are elements like all others", async () => {
  const names = ["constructor", "toString", "__proto__"].map(
    (name) => `<w:${name}>${said(name)}</w:${name}>`,
  );
  const bytes = await zipOf({
    "word/document.xml": `<w:document ${wordSpace}><w:body>${names.join("")}</w:body></w:document>`,
  });
  expect(await readDocument(bytes, most)).toMatchObject({
    lines: [paragraph("constructor"), paragraph("toString"), paragraph("__proto__")],
    leftOut: {},
  });
});

const grids = fc.array(fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 5,
});
property.prop([grids], { numRuns: 30 })(
  "the words of a table are the same, read as a table and read as lines, from Word and from OpenDocument",
  async (grid) => {
    const ofWord = `<w:tbl>${grid.map((line) => `<w:tr>${line.map((one) => wordCell(one)).join("")}</w:tr>`).join("")}</w:tbl>`;
    const ofOpen = sheet(grid.map((line) => row(line.map((one) => cell(one)).join(""))).join(""));
    for (const bytes of [await wordDocument(ofWord), await openDocument("text", ofOpen)]) {
      expect(await linesOf(bytes)).toEqual(
        grid.map((line) => ({ kind: "row", cells: line.map((one) => [paragraph(one)]) })),
      );
      const read = await readTables(bytes);
      const rows = read.ok ? (read.tables[0]?.rows ?? []) : [];
      expect(rows.map((line) => line.filter((one) => one !== ""))).toEqual(grid);
    }
  },
);
