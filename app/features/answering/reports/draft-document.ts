import type { DraftForExport } from "#app/features/answering/evidence/draft-queries.server.ts";
import type { TextOrCitation } from "#app/features/answering/evidence/footnote.ts";
import { type Footnote, footnoteInWords } from "#app/features/answering/evidence/footnote-words.ts";
import { paths } from "#app/paths.ts";
import {
  type Block,
  type Paragraph,
  type Part,
  type PlainDocument,
  paragraph,
  quoted,
  text,
} from "#app/platform/documents/document.ts";
import { type Author, exampleNotice, wording } from "#app/platform/documents/wording.ts";
import type { Translate } from "#app/platform/i18n/texts.ts";

/** A draft as a report: its sections, with each citation as a footnote that says whose words it rests on. */
export function draftDocument(
  { draft, footnotes }: DraftForExport,
  t: Translate,
  author: Author,
): PlainDocument {
  return {
    title: draft.title,
    author: author.name,
    language: "en",
    wording: wording(t),
    blocks: [
      ...exampleNotice(t, author),
      paragraph(t("reports-office:draft.ofPlan", { plan: draft.planTitle })),
      ...draft.sections.flatMap((section): Block[] => [
        { kind: "heading", level: 2, text: section.heading },
        ...section.paragraphs.flatMap(({ parts }) => blocksOf(parts)),
      ]),
    ],
    footnotes: Object.fromEntries(footnotes.map((note) => [String(note.number), [footnoteOf(note, t)]])),
  };
}

function footnoteOf(note: Footnote, t: Translate): Paragraph {
  const own = footnoteInWords(t, note).map(
    (part): Part => (part.kind === "quotation" ? text(quoted(part.text), part.language) : text(part.text)),
  );
  const origin: Part = {
    kind: "link",
    text: t("reports-office:draft.origin"),
    href: paths.office.citation(note.citationId),
  };
  return paragraph(...own, " ", origin);
}

const bullet = "• ";

/** A paragraph's lines as paragraphs, and lines that begin with a bullet as lists. Lines with nothing in them part both. */
function blocksOf(parts: readonly TextOrCitation[]): Block[] {
  const blocks: Block[] = [];
  for (const line of linesOf(parts)) {
    const [first] = line;
    const last = blocks.at(-1);
    if (first?.kind === "text" && first.text.startsWith(bullet)) {
      const item = [text(first.text.slice(bullet.length)), ...line.slice(1)];
      if (last?.kind === "bullets") last.items.push(item);
      else blocks.push({ kind: "bullets", items: [item] });
    } else if (line.some((part) => part.kind !== "text" || part.text.trim() !== "")) {
      blocks.push({ kind: "paragraph", parts: line });
    }
  }
  return blocks;
}

function linesOf(parts: readonly TextOrCitation[]): Part[][] {
  let line: Part[] = [];
  const lines = [line];
  for (const part of parts) {
    if (part.kind === "citation") {
      line.push({ kind: "footnote", id: String(part.number) });
      continue;
    }
    for (const [index, words] of part.text.split(/\r\n|\r|\n/).entries()) {
      if (index > 0) {
        line = [];
        lines.push(line);
      }
      if (words !== "") line.push(text(words));
    }
  }
  return lines;
}
