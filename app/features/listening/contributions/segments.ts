import { countCodePoints, type Span, toUtf16 } from "./code-points.ts";

/** A stretch of text that the same spans cover: `ids` names them, in the order given. */
export type Segment = Span & { text: string; ids: string[] };

/** Cuts a text where spans begin and end, so that overlapping spans can be shown. The segments' texts join to the text. */
export function segmentText(text: string, spans: readonly (Span & { id: string })[]): Segment[] {
  const length = countCodePoints(text);
  const inside = (offset: number) => Math.min(Math.max(0, offset), length);
  const cuts = new Set([0, length]);
  for (const span of spans) {
    cuts.add(inside(span.start));
    cuts.add(inside(span.end));
  }
  const edges = [...cuts].sort((one, other) => one - other);
  const segments: Segment[] = [];
  let from = 0;
  for (const [index, start] of edges.entries()) {
    const end = edges[index + 1];
    if (end === undefined) break;
    const to = from + toUtf16(text.slice(from), end - start);
    const ids = spans.filter((span) => span.start <= start && end <= span.end).map((span) => span.id);
    segments.push({ start, end, text: text.slice(from, to), ids });
    from = to;
  }
  return segments;
}
