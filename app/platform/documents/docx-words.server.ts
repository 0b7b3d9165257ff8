import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";
import {
  type Bullets,
  type FootnoteCall,
  isRightToLeft,
  outside,
  type Part,
  type PlainDocument,
  type Paragraph as Prose,
  writable,
} from "./document.ts";
import { bulletList, type Page, wordLanguage } from "./docx-page.server.ts";

/** What is being written, with its footnotes in the order of their calls. */
export type Writing = {
  document: PlainDocument;
  origin: string;
  order: string[];
  first: Set<FootnoteCall>;
  page: Page;
};

/** A paragraph, or one for each bullet. */
export function writeProses(
  writing: Writing,
  block: Prose | Bullets,
  options: IParagraphOptions,
): Paragraph[] {
  if (block.kind === "paragraph") return [writeProse(writing, block, options)];
  return block.items.map(
    (item) =>
      new Paragraph({
        ...options,
        numbering: { reference: bulletList, level: 0 },
        children: writeParts(writing, item),
      }),
  );
}

/** A paragraph, in the direction of its language. */
export function writeProse(writing: Writing, block: Prose, options: IParagraphOptions): Paragraph {
  return new Paragraph({
    ...options,
    bidirectional: isRightToLeft(block.language),
    children: writeParts(writing, block.parts),
  });
}

/** Words, links and calls of footnotes. */
export function writeParts(writing: Writing, parts: Part[]): ParagraphChild[] {
  return parts.flatMap((part): ParagraphChild[] => {
    if (part.kind === "strong") return runs(part.text, { bold: true });
    if (part.kind === "link") {
      return [
        new ExternalHyperlink({
          link: outside(part.href, writing.origin),
          children: runs(part.text, { style: "Hyperlink" }),
        }),
      ];
    }
    if (part.kind === "footnote") return writeCall(writing, part);
    return runs(part.text, part.language ? speaking(part.language) : {});
  });
}

// Word numbers footnotes by their marks, so a second call of one is a link to the first and not another mark.
function writeCall(writing: Writing, call: FootnoteCall): ParagraphChild[] {
  const number = writing.order.indexOf(call.id) + 1;
  const bookmark = `footnote_${number}`;
  if (!writing.first.has(call)) {
    return [
      new InternalHyperlink({
        anchor: bookmark,
        children: [new TextRun({ text: String(number), superScript: true })],
      }),
    ];
  }
  return [new Bookmark({ id: bookmark, children: [new FootnoteReferenceRun(number)] })];
}

/** How words of a language are set. */
export function speaking(language: string): IRunOptions {
  return { rightToLeft: isRightToLeft(language), language: wordLanguage(language) };
}

/** Runs of one text; its line breaks are part of what people said. */
export function runs(words: string, options: IRunOptions): TextRun[] {
  return writable(words)
    .split(/\r\n|\r|\n/)
    .map((line, index) => new TextRun({ ...options, text: line, ...(index === 0 ? {} : { break: 1 }) }));
}
