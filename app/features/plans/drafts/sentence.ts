import { partsOf, withoutMarkers } from "./marker.ts";

export type Sentence = {
  /** The words, without markers and without the space around them. */
  words: string;
  /** Where a marker for the sentence goes: after its last word and after the markers that stand there (UTF-16). */
  end: number;
  /** The citations that stand in it or right after it. */
  keys: string[];
};

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentences of a paragraph in their order, lines ending sentences too. A marker belongs to the words before it. */
export function sentencesOf(text: string): Sentence[] {
  const spans: { start: number; end: number; sentence: Sentence }[] = [];
  for (const { segment, index } of segmenter.segment(withoutMarkers(text))) {
    const words = segment.trim().replace(/^•\s*/, "");
    if (words === "") continue;
    const end = index + segment.trimEnd().length;
    spans.push({ start: index, end: index + segment.length, sentence: { words, end, keys: [] } });
  }
  let plain = 0;
  let offset = 0;
  const ends = new Map<Sentence, number>();
  for (const part of partsOf(text)) {
    if (part.kind === "text") {
      for (const { sentence } of spans) {
        // The end in the words alone becomes an end in the text that has markers.
        if (sentence.end > plain && sentence.end <= plain + part.text.length) {
          ends.set(sentence, offset + sentence.end - plain);
        }
      }
      plain += part.text.length;
      offset += part.text.length;
    } else {
      offset += part.key.length + 3;
      const home = spans.findLast((span) => span.start < plain) ?? spans[0];
      if (!home) continue;
      home.sentence.keys.push(part.key);
      if (plain >= home.sentence.end) ends.set(home.sentence, offset);
    }
  }
  return spans.map(({ sentence }) => ({ ...sentence, end: ends.get(sentence) ?? text.length }));
}
