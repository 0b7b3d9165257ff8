// As in `version_paragraph` and the database's check on comments: a marker goes with the spaces before it.
const markerWithSpace = / *\[@[A-Za-z0-9]{1,40}\]/g;

/** The words of a paragraph as they are read: without the markers of its citations and the spaces before them. */
export function readingText(text: string): string {
  return text.replace(markerWithSpace, "");
}

/**
 * A paragraph's text with the words at a place (UTF-16 offsets of its reading text; end exclusive) replaced. Markers that
 * stand among the words are kept, after the new ones. Null: no such place.
 */
export function withWordsReplaced(
  text: string,
  place: { start: number; end: number },
  words: string,
): string | null {
  const { start, end } = place;
  if (start < 0 || end <= start || end > readingText(text).length) return null;
  let read = 0;
  let before = "";
  let markers = "";
  let after = "";
  const take = (piece: string) => {
    for (const unit of piece) {
      if (read < start) before += unit;
      else if (read >= end) after += unit;
      read += unit.length;
    }
  };
  let at = 0;
  for (const match of text.matchAll(markerWithSpace)) {
    take(text.slice(at, match.index));
    if (read <= start && start > 0) before += match[0];
    else if (read <= end) markers += match[0];
    else after += match[0];
    at = match.index + match[0].length;
  }
  take(text.slice(at));
  return before + words + markers + after;
}
