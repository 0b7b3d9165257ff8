import { Buffer } from "node:buffer";
import { fc, test as property } from "@fast-check/vitest";
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
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
import { readPasted, readTables } from "./read-tables.server.ts";

async function tablesOf(bytes: Uint8Array) {
  const read = await readTables(bytes);
  return read.ok ? read.tables : read.reason;
}
async function rowsOf(bytes: Uint8Array) {
  const tables = await tablesOf(bytes);
  return typeof tables === "string" ? tables : tables[0]?.rows;
}

test("a spreadsheet is read as it is shown: repeated cells, lines, formulas by their last result, no remarks", async () => {
  const bytes = await openDocument(
    "spreadsheet",
    sheet(
      row(
        cell("Key Priority") +
          cell("Actions", ' table:formula="of:=HYPERLINK(&quot;http://x.example&quot;)"') +
          cell("3.10", ' office:value-type="float" office:value="3.1"'),
      ) +
        row(
          `<table:table-cell><text:p>Light<text:s text:c="2"/>the paths</text:p><office:annotation><text:p>who says?</text:p></office:annotation><text:p>and keep them</text:p></table:table-cell>` +
            cell("x", ' table:number-columns-repeated="2"') +
            `<table:table-cell table:number-columns-repeated="16381"/>`,
        ) +
        row(
          `<table:table-cell table:number-columns-repeated="16384"/>`,
          ' table:number-rows-repeated="1048574"',
        ),
    ),
  );
  expect(await readTables(bytes)).toMatchObject({ ok: true, format: { kind: "ods" } });
  expect(await rowsOf(bytes)).toEqual([
    ["Key Priority", "Actions", "3.10"],
    ["Light  the paths\nand keep them", "x", "x"],
  ]);
});

test("bullets and the marks of notes in the cells of a text document stay, and the words of notes do not", async () => {
  const list = ["one", "two"]
    .map((words) => `<text:list-item><text:p>${words}</text:p></text:list-item>`)
    .join("");
  const note = `<text:note><text:note-citation>2</text:note-citation><text:note-body><text:p>said below</text:p></text:note-body></text:note>`;
  const bytes = await openDocument(
    "text",
    sheet(
      row(
        `<table:table-cell><text:p>People${note}</text:p><text:list>${list}</text:list></table:table-cell>`,
      ),
    ),
  );
  expect(await rowsOf(bytes)).toEqual([["People²\n• one\n• two"]]);
});

test("the tables of a Word document come with spans, bullets and marks, and without what was crossed out", async () => {
  const bytes = await wordDocument(
    `<w:p><w:r><w:t>Our actions</w:t></w:r></w:p><w:tbl>` +
      `<w:tr>${wordCell("Key Priority")}${wordCell("Actions")}${wordCell("Lead")}</w:tr>` +
      `<w:tr>${wordCell("Safer places", '<w:vMerge w:val="restart"/>')}<w:tc><w:p><w:pPr><w:tabs><w:tab w:pos="1"/></w:tabs></w:pPr><w:r><w:t>Light the </w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:t>paths</w:t><w:footnoteReference w:id="7"/></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>by the harbour</w:t></w:r></w:p></w:tc>${wordCell("Council", '<w:vMerge w:val="restart"/>')}</w:tr>` +
      `<w:tr>${wordCell("", "<w:vMerge/>")}${wordCell("Walk together")}${wordCell("", "<w:vMerge/>")}</w:tr>` +
      `<w:tr><w:trPr><w:del/></w:trPr>${wordCell("gone")}</w:tr>` +
      `<w:tr>${wordCell("The end", '<w:gridSpan w:val="3"/>')}</w:tr></w:tbl>`,
  );
  expect(await tablesOf(bytes)).toEqual([
    {
      name: "Our actions",
      rows: [
        ["Key Priority", "Actions", "Lead"],
        ["Safer places", "Light the paths¹\n• by the harbour", "Council"],
        ["", "Walk together", ""],
        ["The end", "", ""],
      ],
      spans: [
        { row: 1, column: 0, rows: 2 },
        { row: 1, column: 2, rows: 2 },
      ],
    },
  ]);
});

test("a numbered list of a Word document keeps its numbers, and each list begins its own", async () => {
  const levels = [
    ["decimal", "%1."],
    ["lowerLetter", "%1.%2)"],
  ].map(
    ([format, words], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${words}"/></w:lvl>`,
  );
  const line = (words: string, list: string, level = 0) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const styled = `<w:p><w:pPr><w:pStyle w:val="Steps"/></w:pPr><w:r><w:t>Sing</w:t></w:r></w:p>`;
  const body = `<w:tbl><w:tr><w:tc>${line("Ask", "1")}${line("who", "1", 1)}${line("where", "1", 1)}${line("Listen", "1")}</w:tc><w:tc>${line("Act", "2")}${styled}${line("Rest", "3")}</w:tc></w:tr></w:tbl>`;
  const bytes = await zipOf({
    "[Content_Types].xml": "<Types/>",
    "word/document.xml": `<w:document ${wordSpace}><w:body>${body}</w:body></w:document>`,
    "word/styles.xml": `<w:styles ${wordSpace}><w:style w:styleId="Steps"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`,
    "word/numbering.xml": `<w:numbering ${wordSpace}><w:abstractNum w:abstractNumId="0">${levels.join("")}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
  });
  expect(await rowsOf(bytes)).toEqual([
    ["1. Ask\n1.a) who\n1.b) where\n2. Listen", "1. Act\n2. Sing\n• Rest"],
  ]);
});

test("a document that a word processor's library wrote is read", async () => {
  const line = (cells: string[]) =>
    new TableRow({ children: cells.map((words) => new TableCell({ children: [new Paragraph(words)] })) });
  const table = new Table({ rows: [line(["Key Priority", "Actions"]), line(["Safer", "Light"])] });
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
  expect(await rowsOf(bytes)).toEqual([
    ["Key Priority", "Actions"],
    ["Safer", "Light"],
  ]);
});

test("a table from the clipboard comes with spans, bullets and lines; without its HTML its text has tabs", () => {
  const html = `<html><head><style>td{x:y}</style></head><body><table><tr><th>Key Priority<th>Actions<th>Lead</tr>
    <tr><td rowspan=2>Safer<br>places</td><td><p class=MsoListParagraph><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Light<p>  and
    keep<sup>3</sup></td><td rowspan="0">Council</td></tr>
    <tr><td><ul><li><p>Walk</p><li>Talk</ul></td></tr><tr><td colspan=2>All</td></tr></table>`;
  const read = readPasted(html, "ignored");
  if (!read.ok) throw new Error(read.reason);
  expect(read.format).toEqual({ kind: "html" });
  expect(read.tables[0]?.rows).toEqual([
    ["Key Priority", "Actions", "Lead"],
    ["Safer\nplaces", "· Light\nand keep³", "Council"],
    ["", "• Walk\n• Talk", ""],
    ["All", "", ""],
  ]);
  expect(read.tables[0]?.spans).toEqual([
    { row: 1, column: 0, rows: 2 },
    { row: 1, column: 2, rows: 3 },
  ]);
  expect(readPasted("<p>no table</p>", 'Key Priority\tActions\nSafer\t"Light\nboth"')).toMatchObject({
    tables: [
      {
        rows: [
          ["Key Priority", "Actions"],
          ["Safer", "Light\nboth"],
        ],
      },
    ],
  });
  expect(readPasted("<p>no table</p>", "")).toEqual({ ok: false, reason: "noTable" });
  expect(readPasted("", " ")).toEqual({ ok: false, reason: "empty" });
});

test("a cell or row that says it is repeated a million times is refused, and costs nothing when it is blank", async () => {
  const wide = await openDocument(
    "spreadsheet",
    sheet(row(cell("x", ' table:number-columns-repeated="1000000"'))),
  );
  expect(await tablesOf(wide)).toBe("tooManyColumns");
  const far = `<table:table-cell table:number-columns-repeated="1000000"/>${cell("x")}`;
  expect(await tablesOf(await openDocument("spreadsheet", sheet(row(far))))).toBe("tooManyColumns");
  const long = row(cell("x"), ' table:number-rows-repeated="1000000"');
  expect(await tablesOf(await openDocument("spreadsheet", sheet(long)))).toBe("tooManyRows");
  const below = row("<table:table-cell/>", ' table:number-rows-repeated="1000000"') + row(cell("x"));
  expect(await tablesOf(await openDocument("spreadsheet", sheet(below)))).toBe("tooManyRows");
  const much = row(
    cell("x".repeat(20_000), ' table:number-columns-repeated="250"'),
    ' table:number-rows-repeated="20000"',
  );
  expect(await tablesOf(await openDocument("spreadsheet", sheet(much)))).toBe("tooMuchText");
  const negative = await openDocument(
    "spreadsheet",
    sheet(row(cell("x", ' table:number-columns-repeated="-3"'))),
  );
  expect(await rowsOf(negative)).toEqual([["x"]]);
  const span = `<table><tr><td colspan=999999999 rowspan=999999999>a</td></tr><tr><td>b</td></tr></table>`;
  expect(readPasted(span, "")).toEqual({ ok: false, reason: "tooManyColumns" });
});

test("entities and external references are refused, and nothing is fetched for them", async () => {
  for (const declared of [
    '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>',
  ]) {
    expect(await tablesOf(await openDocument("spreadsheet", sheet(row(cell("x"))), declared)), declared).toBe(
      "damaged",
    );
  }
  expect(await tablesOf(await openDocument("spreadsheet", sheet(row(cell("&a;")))))).toBe("damaged");
});

test("broken XML, XML that is not UTF-8, and nesting without end are refused", async () => {
  const nested = `<text:p>${"<text:span>".repeat(5000)}${"</text:span>".repeat(5000)}</text:p>`;
  for (const body of [sheet(row("<table:table-cell>")), "<table:table", sheet(row(cell("\u0001"))), nested]) {
    expect(await tablesOf(await openDocument("spreadsheet", body)), body.slice(0, 40)).toBe("damaged");
  }
  const latin = Buffer.from("<x>\xe9</x>", "latin1");
  expect(await tablesOf(await zipOf({ "content.xml": latin }))).toBe("damaged");
  expect(await tablesOf(await wordDocument("<w:tbl><w:tr>"))).toBe("damaged");
  expect(readPasted("<div>".repeat(100_000), "")).toEqual({ ok: false, reason: "damaged" });
  expect(readPasted(`<table><tr><td>${"<b><p>".repeat(50_000)}`, "")).toMatchObject({ ok: false });
});

test("documents with programs in them and documents that unpack to far more than they weigh are refused", async () => {
  const parts = { "word/document.xml": `<w:document ${wordSpace}/>` };
  expect(await tablesOf(await zipOf({ ...parts, "word/vbaProject.bin": "x" }))).toBe("macros");
  const macros = {
    "[Content_Types].xml": '<Types x="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
  };
  expect(await tablesOf(await zipOf({ ...parts, ...macros }))).toBe("macros");
  expect(await tablesOf(await zipOf({ "content.xml": "<x/>", "Basic/Standard/Module1.xml": "<x/>" }))).toBe(
    "macros",
  );
  const bomb = await zipOf({ "content.xml": Buffer.alloc(40 * 1024 * 1024, " ") });
  expect(await tablesOf(bomb)).toBe("tooLargeInside");
  expect(await tablesOf(await wordDocument("<w:p/>"))).toBe("noTable");
});

const words = fc.string({ maxLength: 12 }).map((text) => text.replace(/[^a-z ]/g, "").trim());
const grids = fc.array(fc.array(words, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

property.prop([grids], { numRuns: 50 })(
  "whatever a table says is read the same from a spreadsheet, a text document, Word and the clipboard",
  async (grid) => {
    const expected = grid.map((line) => line.map((one) => one.replace(/ +/g, " ")));
    while (expected.length > 0 && expected.at(-1)?.every((one) => one === "")) expected.pop();
    const last = (line: string[]) => line.reduce((width, one, at) => (one === "" ? width : at + 1), 0);
    const width = Math.max(0, ...expected.map(last));
    const rows = expected.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? ""));
    const all = (each: (line: string[]) => string) => expected.map(each).join("");
    const html = `<table>${all((line) => `<tr>${line.map((one) => `<td>${one}</td>`).join("")}</tr>`)}</table>`;
    const ofWord = await wordDocument(
      `<w:tbl>${all((line) => `<w:tr>${line.map((one) => wordCell(one)).join("")}</w:tr>`)}</w:tbl>`,
    );
    const ofOpen = sheet(all((line) => row(line.map((one) => cell(one)).join(""))));
    const pasted = readPasted(html, "");
    const wanted = rows.length === 0 ? undefined : rows;
    expect(pasted.ok ? pasted.tables[0]?.rows : undefined).toEqual(wanted);
    for (const bytes of [
      ofWord,
      await openDocument("spreadsheet", ofOpen),
      await openDocument("text", ofOpen),
    ]) {
      const read = await readTables(bytes);
      expect(read.ok ? read.tables[0]?.rows : undefined).toEqual(wanted);
    }
  },
);

property.prop([fc.string({ unit: "binary", maxLength: 200 }), fc.string({ maxLength: 200 })], {
  numRuns: 100,
})("nothing that is pasted makes the reader throw", (html, text) => {
  expect(readPasted(`<table><tr><td>${html}`, text)).toHaveProperty("ok");
  expect(readPasted(html, text)).toHaveProperty("ok");
});
