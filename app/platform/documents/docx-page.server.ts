import { AlignmentType, LineRuleType } from "docx";
import { isRightToLeft, type PlainDocument } from "./document.ts";

// Word wants a region with a language.
const wordLanguages: Record<string, string> = {
  en: "en-GB",
  gd: "gd-GB",
  pl: "pl-PL",
  uk: "uk-UA",
  ur: "ur-PK",
  ar: "ar-SA",
};

/** Sizes of type in half points; lengths in twentieths of a point: `after` a paragraph, `padding` above and below a cell. */
export type Page = Record<"body" | "note" | "margin" | "textWidth" | "after" | "line" | "padding", number> & {
  landscape: boolean;
};

// Print guidance for public documents: body text of 12 points, left aligned, without serifs. Wide tables and the one
// sheet that goes into another system are set smaller.
export const pages: Record<"upright" | NonNullable<PlainDocument["paper"]>, Page> = {
  upright: {
    ...{ body: 24, note: 20, margin: 1440, textWidth: 9026 },
    ...{ after: 160, line: 300, padding: 60, landscape: false },
  },
  landscape: {
    ...{ body: 17, note: 16, margin: 620, textWidth: 15_598 },
    ...{ after: 60, line: 245, padding: 30, landscape: true },
  },
  sheet: {
    ...{ body: 16, note: 16, margin: 567, textWidth: 10_772 },
    ...{ after: 20, line: 240, padding: 10, landscape: false },
  },
};
const font = "Arial";
export const bulletList = "bullets";
const ink = "1A1A1A";

/** The styles of a document in a language. */
export function styles(language: string, page: Page) {
  const bodySize = page.body;
  const noteSize = page.note;
  const scale = bodySize / pages.upright.body;
  const heading = (size: number, before: number) => ({
    run: { font, size: Math.max(bodySize, Math.round(size * scale)), bold: true, color: ink },
    paragraph: {
      keepNext: true,
      spacing: { before: Math.round(before * scale * scale), after: Math.round(page.after * 0.75) },
    },
  });
  return {
    default: {
      document: {
        run: { font, size: bodySize, color: ink, language: wordLanguage(language) },
        paragraph: {
          alignment: AlignmentType.START,
          spacing: {
            after: page.after,
            line: page.line,
            lineRule: LineRuleType.AUTO,
          },
        },
      },
      heading1: heading(40, 0),
      heading2: heading(32, 400),
      heading3: heading(28, 320),
      heading4: heading(26, 280),
      heading5: heading(bodySize, 200),
      footnoteText: {
        run: { font, size: noteSize },
        paragraph: { spacing: { after: 60, line: 260, lineRule: LineRuleType.AUTO } },
      },
      hyperlink: { run: { color: "0B57A4", underline: {} } },
    },
    paragraphStyles: [
      {
        id: "Caption",
        name: "caption",
        basedOn: "Normal",
        next: "Normal",
        run: { bold: true },
        paragraph: { keepNext: true, spacing: { before: page.padding * 3 + 20, after: page.padding + 40 } },
      },
      {
        id: "GridText",
        name: "Grid Text",
        basedOn: "Normal",
        next: "GridText",
        run: { size: noteSize },
        paragraph: { spacing: { after: 40, line: 250, lineRule: LineRuleType.AUTO } },
      },
      {
        id: "Quote",
        name: "Quote",
        basedOn: "Normal",
        next: "Normal",
        paragraph: { indent: { start: 500 }, keepNext: true, spacing: { before: 120, after: 40 } },
      },
      {
        id: "QuoteSource",
        name: "Quote Source",
        basedOn: "Normal",
        next: "Normal",
        run: { size: noteSize },
        paragraph: { indent: { start: 500 } },
      },
    ],
  };
}

/** A language as Word names it. */
export function wordLanguage(language: string) {
  const value = wordLanguages[language] ?? language;
  return isRightToLeft(language) ? { bidirectional: value } : { value };
}
