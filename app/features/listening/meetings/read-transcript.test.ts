import { Buffer } from "node:buffer";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { ZipFile } from "yazl";
import { readTranscript, transcriptOfJson } from "./read-transcript.server.ts";

async function zip(parts: Record<string, string | Buffer>): Promise<Uint8Array> {
  const file = new ZipFile();
  for (const [name, content] of Object.entries(parts)) file.addBuffer(Buffer.from(content as string), name);
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const wordSpace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = (body: string, more: Record<string, string> = {}, before = "") =>
  zip({
    "word/document.xml": `<?xml version="1.0"?>${before}<w:document ${wordSpace}><w:body>${body}</w:body></w:document>`,
    ...more,
  });
const said = (...runs: string[]) =>
  `<w:p>${runs.map((run) => `<w:r><w:t>${run}</w:t></w:r>`).join("")}</w:p>`;
const odtSpace =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"';
const odt = (body: string, before = "") =>
  zip({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<?xml version="1.0"?>${before}<office:document-content ${odtSpace}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    "meta.xml": "<meta>Morag Reid</meta>",
  });
const bytes = (text: string) => new TextEncoder().encode(text);

async function linesOf(file: Uint8Array | Promise<Uint8Array>) {
  const read = await readTranscript(await file);
  return read.ok ? read.transcript.lines : read.reason;
}

test("a Word document is read paragraph by paragraph, its runs as one", async () => {
  expect(
    await linesOf(word(said("MORAG: The bus ", "stops at six.") + said("") + said("CALUM: I walk."))),
  ).toEqual([
    { name: "MORAG", text: "The bus stops at six." },
    { name: "CALUM", text: "I walk." },
  ]);
});

test("a table with who speaks beside what they say is read row by row", async () => {
  const row = (...cells: string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${said(cell)}</w:tc>`).join("")}</w:tr>`;
  const table = `<w:tbl>${row("00:01:02", "Morag", "The bus stops.")}${row("00:01:09", "Calum", "I walk.")}</w:tbl>`;
  expect(await linesOf(word(table))).toEqual([
    { name: "Morag", text: "The bus stops." },
    { name: "Calum", text: "I walk." },
  ]);
});

test("an OpenDocument text is read, without its notes and pictures", async () => {
  const body =
    "<text:p>Morag: The bus<text:s/>stops<text:note><text:note-body><text:p>A note.</text:p></text:note-body></text:note>.</text:p><draw:frame><text:p>In a frame.</text:p></draw:frame><text:h>Calum: I walk.</text:h>";
  const read = await readTranscript(await odt(body));
  expect(read).toMatchObject({
    ok: true,
    transcript: {
      format: "odt",
      lines: [
        { name: "Morag", text: "The bus stops." },
        { name: "Calum", text: "I walk." },
      ],
      dropped: { footnotes: 1, pictures: 1, properties: 1 },
    },
  });
});

test("macros, links to outside, deleted text and headers are left out, never run or followed, and counted", async () => {
  const file = await word(
    `${said("Kept.")}<w:p><w:del><w:r><w:delText>Gone.</w:delText></w:r></w:del></w:p>`,
    {
      "word/vbaProject.bin": "program",
      "word/header1.xml": "<header/>",
      "docProps/core.xml": "<creator>Morag Reid</creator>",
      "word/_rels/document.xml.rels":
        '<Relationships><Relationship TargetMode="External" Target="http://elsewhere.invalid/x"/></Relationships>',
    },
  );
  expect(await readTranscript(file)).toMatchObject({
    ok: true,
    transcript: {
      lines: [{ name: null, text: "Kept." }],
      dropped: { macros: 1, headers: 1, properties: 1, externalLinks: 1, deletedText: 1 },
    },
  });
});

test("a document type, with or without entities, is refused before anything is read", async () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  expect(await linesOf(word(said("&b;"), {}, bomb))).toBe("definesEntities");
  expect(await linesOf(odt("<text:p>x</text:p>", '<!DOCTYPE x SYSTEM "file:///etc/passwd">'))).toBe(
    "definesEntities",
  );
});

test("a zip bomb is refused, and so is a part that claims less than it holds", async () => {
  expect(await linesOf(word(said(" ".repeat(30 * 1024 * 1024))))).toBe("tooLargeInside");
});

test("ten megabytes of text are refused, packed or plain", async () => {
  const sentence = "The bus stops at six, and nobody from the glen can come to the evening group. ";
  // Words that do not pack well, so that the text itself is what is refused.
  const words = Array.from({ length: 10_000_000 / 80 }, (_, place) => `${sentence}${place}`);
  expect(await linesOf(bytes(words.join("\n")))).toBe("tooLarge");
  expect(await linesOf(bytes(words.slice(0, 40_000).join("\n")))).toBe("tooMuchText");
  expect(
    await linesOf(
      word(
        words
          .slice(0, 40_000)
          .map((one) => said(one))
          .join(""),
      ),
    ),
  ).toMatch(/tooMuchText|tooLargeInside/);
});

test("what is no transcript is refused in a word", async () => {
  expect(await linesOf(bytes(""))).toBe("empty");
  expect(await linesOf(bytes(" \n\n "))).toBe("empty");
  expect(await linesOf(bytes("%PDF-1.7 x"))).toBe("notATranscript");
  expect(await linesOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]))).toBe("oldWord");
  expect(await linesOf(zip({ "a.txt": "x" }))).toBe("notATranscript");
  expect(await linesOf(word("<w:p>"))).toBe("damaged");
  expect(await linesOf(bytes("x\n".repeat(10_001)))).toBe("tooManyLines");
  expect(await linesOf(bytes(Array.from({ length: 70 }, (_, one) => `Name${one}: x`).join("\n")))).toBe(
    "tooManyNames",
  );
});

test("plain text is read in the encodings that people have, without the times before its lines", async () => {
  expect(await linesOf(bytes("\uFEFF[00:01:02] Morag: The bus.\r\nI walk."))).toEqual([
    { name: "Morag", text: "The bus." },
    { name: null, text: "I walk." },
  ]);
  expect(await linesOf(Buffer.from("Calum: It\u0092s late.", "latin1"))).toEqual([
    { name: "Calum", text: "It’s late." },
  ]);
  expect(await linesOf(Buffer.from("\uFEFFMorag: Późno.", "utf16le"))).toEqual([
    { name: "Morag", text: "Późno." },
  ]);
});

property.prop([fc.uint8Array({ maxLength: 400 })])("no bytes make the reader fail", async (noise) => {
  expect(typeof (await readTranscript(noise)).ok).toBe("boolean");
});

property.prop([fc.string({ unit: "binary", maxLength: 200 })], { numRuns: 60 })(
  "whatever stands in a document's parts, it is read or refused",
  async (noise) => {
    for (const file of [await word(noise), await odt(noise), await zip({ "word/document.xml": noise })])
      expect(typeof (await readTranscript(file)).ok).toBe("boolean");
  },
);

const plain = fc.array(fc.stringMatching(/^[a-z]([a-z ,.]{0,30}[a-z.])?$/), { minLength: 1, maxLength: 20 });
property.prop([plain], { numRuns: 40 })("the same words are read from every format", async (paragraphs) => {
  const expected = paragraphs.map((text) => text.replace(/\s+/g, " "));
  const texts = async (file: Uint8Array | Promise<Uint8Array>) => {
    const lines = await linesOf(file);
    return typeof lines === "string" ? lines : lines.map((line) => line.text);
  };
  expect(await texts(bytes(paragraphs.join("\n")))).toEqual(expected);
  expect(await texts(word(paragraphs.map((one) => said(one)).join("")))).toEqual(expected);
  expect(await texts(odt(paragraphs.map((one) => `<text:p>${one}</text:p>`).join("")))).toEqual(expected);
});

test("what a page carries back is checked as if it were new", () => {
  const carried = { format: "txt", lines: [{ name: null, text: "x" }], dropped: {}, doubts: {} };
  expect(transcriptOfJson(JSON.stringify(carried))).toEqual(carried);
  for (const json of ["", "[]", '{"lines":[]}', JSON.stringify({ ...carried, lines: [] })])
    expect(transcriptOfJson(json)).toBeNull();
});
