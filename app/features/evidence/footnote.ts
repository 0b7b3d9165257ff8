import { keysIn } from "#app/features/drafts/marker.ts";

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
