import { fc, test as property } from "@fast-check/vitest";
import mammoth from "mammoth";
import { expect, test } from "vitest";
import { openParts, parseXml } from "#tests/support/docx-parts.ts";
import { cell, footnoteOrder, type PlainDocument, paragraph, spoken, text } from "./document.ts";
import { writeDocumentCsv } from "./write-document-csv.server.ts";
import { writeDocx } from "./write-docx.server.ts";
import { writeHtml } from "./write-html.server.ts";

const origin = "https://conversations.example";

function makeDocument(overrides: Partial<PlainDocument> = {}): PlainDocument {
  return {
    title: "What people told us",
    author: "Kinmarra Alcohol and Drug Partnership",
    language: "en",
    wording: { footnotes: "Footnotes", footnote: "Footnote", backToText: "Back to the text, footnote" },
    blocks: [
      { kind: "heading", level: 2, text: "Who took part" },
      paragraph("Fifty people.", { kind: "footnote", id: "b" }, " And more.", { kind: "footnote", id: "a" }),
      paragraph("Once again.", { kind: "footnote", id: "b" }),
      { kind: "bullets", items: [[text("One")], [{ kind: "link", text: "Two", href: "/office/plans" }]] },
      { kind: "quote", text: "نحتاج إلى شخص", language: "ar", source: [text("Individual")] },
      {
        kind: "table",
        caption: "People by group",
        columns: ["Group", "People"],
        numeric: [1],
        rows: [
          [cell("Families and carers"), cell(17)],
          [cell("=HYPERLINK(1)"), [{ kind: "bullets", items: [[text("Many")]] }]],
        ],
      },
    ],
    footnotes: {
      a: [paragraph("Second note")],
      b: [paragraph("First note"), spoken("عزت", "ur")],
    },
    ...overrides,
  };
}

test("footnotes are numbered by where the text first calls them", () => {
  expect(footnoteOrder(makeDocument())).toEqual(["b", "a"]);
});

test("a footnote that is called and not there stops the document", () => {
  expect(() => footnoteOrder(makeDocument({ footnotes: {} }))).toThrow("there is no footnote b");
});

test("the Word file has a real footnote for each one called, in the order of the text", async () => {
  const parts = await openParts(await writeDocx(makeDocument(), origin));
  const marks = [...(parts["word/document.xml"] ?? "").matchAll(/<w:footnoteReference w:id="(\d+)"/g)];
  expect(marks.map((mark) => mark[1])).toEqual(["1", "2"]);
  const notes = [
    ...(parts["word/footnotes.xml"] ?? "").matchAll(/<w:footnote w:id="(\d+)".*?<\/w:footnote>/gs),
  ];
  expect(parts["word/footnotes.xml"]).toContain('<w:pStyle w:val="FootnoteText"/>');
  expect(notes.map((note) => [note[1], note[0].replace(/<[^>]*>/g, "")])).toEqual([
    ["1", "First note“عزت”"],
    ["2", "Second note"],
  ]);
});

test("the Word file can be read by its structure: headings, header cells, language, title", async () => {
  const file = await writeDocx(makeDocument(), origin);
  const parts = await openParts(file);
  expect(parts["docProps/core.xml"]).toContain("<dc:title>What people told us</dc:title>");
  expect(parts["word/styles.xml"]).toContain('<w:lang w:val="en-GB"/>');
  expect(parts["word/document.xml"]).toContain("<w:tblHeader/>");
  expect(parts["word/document.xml"]).not.toMatch(/txbx|wps:|v:shape/);
  const { value } = await mammoth.convertToHtml({ buffer: file });
  expect(value).toContain("What people told us</h1>");
  expect(value).toContain("<h2>Who took part</h2>");
  expect(value).toContain("<thead><tr><th><p><strong>Group</strong></p></th>");
  expect(value).toContain('<a href="https://conversations.example/office/plans">Two</a>');
});

test("words in Arabic and Urdu run right to left in Word, in their language", async () => {
  const parts = await openParts(await writeDocx(makeDocument(), origin));
  const quote = /<w:p>(?:(?!<\/w:p>).)*نحتاج.*?<\/w:p>/s.exec(parts["word/document.xml"] ?? "")?.[0];
  expect(quote).toContain("<w:bidi/>");
  expect(quote).toContain("<w:rtl/>");
  expect(quote).toContain('w:bidi="ar-SA"');
  const note = /<w:p>(?:(?!<\/w:p>).)*عزت.*?<\/w:p>/s.exec(parts["word/footnotes.xml"] ?? "")?.[0];
  expect(note).toContain("<w:bidi/>");
});

test("the HTML file stands alone, and its footnotes lead there and back", () => {
  const html = writeHtml(makeDocument(), origin);
  expect(html).not.toMatch(/<script|<style|style=|<link|src=/);
  expect(html).toContain('<html lang="en" dir="ltr">');
  expect(html).toContain('<sup><a id="call-1" href="#footnote-1" aria-label="Footnote 1">1</a></sup>');
  expect(html.match(/id="call-1"/g)).toHaveLength(1);
  expect(html.match(/href="#footnote-1"/g)).toHaveLength(2);
  expect(html).toContain('<a href="#call-2">Back to the text, footnote 2</a>');
  expect(html).toContain('<p lang="ar" dir="rtl">“نحتاج إلى شخص”</p>');
  expect(html).toContain('<th scope="row"><p>Families and carers</p></th><td><p>17</p></td>');
});

test("markup in somebody's words stays words", () => {
  const words = `<img src=x onerror="alert('1')"> & more`;
  const html = writeHtml(makeDocument({ title: words, blocks: [paragraph(words)] }), origin);
  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; more");
});

test("a spreadsheet opens no cell as a formula, and finds each footnote in the cell that calls it", () => {
  const document = makeDocument({
    blocks: [
      {
        kind: "table",
        caption: "",
        columns: ["Source", "Case"],
        rows: [
          [
            cell("=HYPERLINK(1)"),
            [
              {
                kind: "bullets",
                items: [[text("A need"), { kind: "footnote", id: "b" }], [text("Another")]],
              },
            ],
          ],
        ],
      },
    ],
  });
  expect(writeDocumentCsv(document)).toBe(
    '\u{FEFF}Source,Case\r\n"\'=HYPERLINK(1)","• A need [1]\n• Another\n[1] First note\n“عزت”"\r\n',
  );
});

test("line breaks in somebody's words are kept", async () => {
  const document = makeDocument({ blocks: [paragraph("one\r\ntwo\nthree")], footnotes: {} });
  expect(writeHtml(document, origin)).toContain("one<br>\ntwo<br>\nthree");
  const parts = await openParts(await writeDocx(document, origin));
  expect(parts["word/document.xml"]?.match(/<w:br\/>/g)).toHaveLength(2);
});

property.prop([fc.string({ unit: "binary" })], { numRuns: 30 })(
  "whatever was typed, every part of the Word file is well-formed and holds the words",
  async (words) => {
    const document = makeDocument({
      title: words,
      author: words,
      blocks: [
        { kind: "heading", level: 3, text: words },
        paragraph({ kind: "footnote", id: "a" }),
        { kind: "quote", text: words, language: "ur", source: [{ kind: "strong", text: words }] },
        { kind: "table", caption: words, columns: [words], rows: [[cell(words)]] },
      ],
      footnotes: { a: [paragraph(words)] },
    });
    const parts = await openParts(await writeDocx(document, origin));
    for (const [name, xml] of Object.entries(parts)) if (/\.(xml|rels)$/.test(name)) parseXml(name, xml);
  },
);

test("what a file cannot hold is shown as the replacement character, and an emoji is left alone", async () => {
  const document = makeDocument({ blocks: [paragraph("a\u{0}b\u{D800}c\u{1F642}d\u{FFFF}")], footnotes: {} });
  expect(writeHtml(document, origin)).toContain("<p>a\u{FFFD}b\u{FFFD}c\u{1F642}d\u{FFFD}</p>");
  const parts = await openParts(await writeDocx(document, origin));
  expect(parts["word/document.xml"]).toContain("a\u{FFFD}b\u{FFFD}c\u{1F642}d\u{FFFD}");
});
