import { keysIn, partsOf } from "#app/features/plans/drafts/marker.ts";

type NumberedDraft = { sections: readonly { paragraphs: readonly { text: string }[] }[] };

/** The number of each citation of a draft by its key: 1 and up, in the order in which the keys first stand in the text. */
export function footnotes(draft: NumberedDraft): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const section of draft.sections) {
    for (const paragraph of section.paragraphs) {
      for (const key of keysIn(paragraph.text)) {
        if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
      }
    }
  }
  return numbers;
}

export type TextOrCitation = { kind: "text"; text: string } | { kind: "citation"; number: number };

/** A text with its markers as numbers, the space before a number left out. */
export function numberedParts(text: string, numbers: ReadonlyMap<string, number>): TextOrCitation[] {
  const parts: TextOrCitation[] = [];
  for (const part of partsOf(text)) {
    if (part.kind === "text") {
      parts.push(part);
      continue;
    }
    const number = numbers.get(part.key);
    if (number === undefined) continue;
    const before = parts.at(-1);
    if (before?.kind === "text") before.text = before.text.replace(/ +$/, "");
    parts.push({ kind: "citation", number });
  }
  return parts.filter((part) => part.kind === "citation" || part.text !== "");
}
