/** Where a citation stands in a paragraph's text: [@key]. */
const marker = /\[@([A-Za-z0-9]{1,40})\]/g;

export type TextPart = { kind: "text"; text: string } | { kind: "marker"; key: string };

/** The marker of a citation, as it stands in text. */
export function markerOf(key: string): string {
  return `[@${key}]`;
}

/** Text cut at its markers. Joined again, with markerOf for the markers, the parts are the text. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(marker)) {
    if (match.index > end) parts.push({ kind: "text", text: text.slice(end, match.index) });
    parts.push({ kind: "marker", key: match[1] ?? "" });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ kind: "text", text: text.slice(end) });
  return parts;
}

/** The keys of the citations in a text, each once, in the order in which they first stand. */
export function keysIn(text: string): string[] {
  return [...new Set(partsOf(text).flatMap((part) => (part.kind === "marker" ? [part.key] : [])))];
}

/** The words alone. */
export function withoutMarkers(text: string): string {
  return text.replace(marker, "");
}

/** Puts a marker at an offset (UTF-16, as a text box counts), or after the marker or pair of code units that it would cut. */
export function withMarkerAt(text: string, key: string, offset: number): string {
  const at = wholeOffset(text, Math.max(0, Math.min(text.length, Math.trunc(offset))));
  return text.slice(0, at) + markerOf(key) + text.slice(at);
}

/** Takes every marker of one citation out of a text, and says where the first stood: null when there was none. */
export function withoutMarker(text: string, key: string): { text: string; offset: number | null } {
  const offset = text.indexOf(markerOf(key));
  return { text: text.replaceAll(markerOf(key), ""), offset: offset === -1 ? null : offset };
}

function wholeOffset(text: string, offset: number): number {
  for (const match of text.matchAll(marker)) {
    const end = match.index + match[0].length;
    if (offset > match.index && offset < end) return end;
  }
  const isBetweenSurrogates =
    /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));
  return isBetweenSurrogates ? offset + 1 : offset;
}
