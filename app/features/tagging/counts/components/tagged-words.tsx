import type { Segment } from "#app/features/listening/contributions/segments.ts";
import { segmentText } from "#app/features/listening/contributions/segments.ts";
import type { PassageExcerpt } from "#app/features/tagging/tags/excerpt-queries.server.ts";

type TaggedWordsProps = {
  text: string;
  language: string;
  excerpts: PassageExcerpt[];
  /** An excerpt that stands out from the others. */
  currentId?: string;
};

/** A passage as it was said, with the words that carry tags marked in it. */
export function TaggedWords({ text, language, excerpts, currentId }: TaggedWordsProps) {
  const shown = excerpts.filter((excerpt) => excerpt.tags.length > 0 || excerpt.id === currentId);
  return (
    <blockquote className="passage" lang={language} dir="auto">
      {segmentText(text, shown).map((segment) => (
        <MarkedSegment key={segment.start} segment={segment} excerpts={shown} currentId={currentId} />
      ))}
    </blockquote>
  );
}

type MarkedSegmentProps = { segment: Segment; excerpts: PassageExcerpt[]; currentId?: string };

/** One stretch of words, marked with the stance of its tags where they agree. Adds no text of its own. */
export function MarkedSegment({ segment, excerpts, currentId }: MarkedSegmentProps) {
  if (segment.ids.length === 0) return <span>{segment.text}</span>;
  const stances = new Set(
    excerpts
      .filter((excerpt) => segment.ids.includes(excerpt.id))
      .flatMap((excerpt) => excerpt.tags.map((tag) => tag.stance)),
  );
  const [stance] = stances.size === 1 ? stances : [];
  const isCurrent = currentId !== undefined && segment.ids.includes(currentId);
  const classes = ["excerpt", stance ? `excerpt--${stance}` : "", isCurrent ? "excerpt--current" : ""];
  return <mark className={classes.filter((name) => name !== "").join(" ")}>{segment.text}</mark>;
}
