import { type RawTranscript, readNamedLine } from "./transcript.ts";

const timeAtFront = /^[[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?\s*[-–]?\s*/;

/** Reads plain notes: a line of text is a line of the notes; times at the front of a line are left out. */
export function parseText(
  paragraphs: readonly string[],
  format: RawTranscript["format"],
  dropped: RawTranscript["dropped"] = {},
): RawTranscript {
  let times = 0;
  const lines = paragraphs.flatMap((paragraph) => {
    const tidy = paragraph.replace(/\s+/gu, " ").trim();
    const words = tidy.replace(timeAtFront, "");
    if (words !== tidy) times++;
    return words === "" ? [] : [readNamedLine(words)];
  });
  return { format, lines, dropped: times > 0 ? { ...dropped, times } : dropped, doubts: {} };
}
