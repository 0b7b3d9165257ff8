import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type Span, toCodePoints, trimSpan } from "#app/features/listening/contributions/code-points.ts";
import { segmentText } from "#app/features/listening/contributions/segments.ts";
import { MarkedSegment } from "#app/features/tagging/counts/components/tagged-words.tsx";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { PassageExcerpt } from "../excerpt-queries.server.ts";
import { splitTokens, type Token, wordAbove, wordBelow } from "../tokens.ts";

type WordPickerProps = {
  text: string;
  language: string;
  excerpts: PassageExcerpt[];
  chosen: Span | null;
  /** Whether words are chosen one by one with the keyboard. */
  byKeyboard: boolean;
  onChoose: (span: Span | null) => void;
  /** The officer has chosen and goes on to the tags. */
  onDone: () => void;
  onLeaveKeyboard: () => void;
};

const chosenId = "chosen";

/** A passage whose words can be chosen: by mouse and touch as any text is, or word by word with the keyboard. */
export function WordPicker(props: WordPickerProps) {
  const { text, language, excerpts, chosen, byKeyboard, onChoose } = props;
  const box = useRef<HTMLDivElement>(null);
  // While the browser shows its own selection the marks stay as they are: a change of the text would end it.
  const [isSelecting, setIsSelecting] = useState(false);
  const [painted, setPainted] = useState(chosen);
  const tagged = useMemo(() => excerpts.filter((excerpt) => excerpt.tags.length > 0), [excerpts]);
  const spans = painted ? [...tagged, { id: chosenId, ...painted }] : tagged;

  useEffect(() => {
    if (!isSelecting) setPainted(chosen);
  }, [isSelecting, chosen]);

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const readSelection = () => {
      const selection = document.getSelection();
      const span = selection ? selectedSpan(element, selection, text) : null;
      setIsSelecting(span !== null);
      if (span) onChoose(trimSpan(text, span));
    };
    // A touch may only scroll the page; a press of the mouse lets go of what was chosen, before a selection begins.
    const letGo = (event: PointerEvent) => {
      if (event.pointerType !== "mouse") return;
      flushSync(() => {
        onChoose(null);
        setPainted(null);
      });
    };
    document.addEventListener("selectionchange", readSelection);
    element.addEventListener("pointerdown", letGo);
    return () => {
      document.removeEventListener("selectionchange", readSelection);
      element.removeEventListener("pointerdown", letGo);
    };
  }, [text, onChoose]);

  return (
    <div ref={box} className="passage passage--pick" lang={language} dir="auto">
      {byKeyboard ? (
        <WordList {...props} excerpts={tagged} />
      ) : (
        segmentText(text, spans).map((segment) => (
          <MarkedSegment key={segment.start} segment={segment} excerpts={tagged} currentId={chosenId} />
        ))
      )}
    </div>
  );
}

/** The words as a list of choices: arrow keys move, with Shift they choose more (ARIA list box pattern). */
function WordList({ text, excerpts, chosen, onChoose, onDone, onLeaveKeyboard }: WordPickerProps) {
  const { t } = useTranslation();
  const tokens = useMemo(() => splitTokens(text), [text]);
  const words = useMemo(() => tokens.filter((token) => token.isWord), [tokens]);
  const elements = useRef(new Map<number, HTMLElement>());
  const [reach, setReach] = useState(() => {
    const from = chosen ? words.findIndex((word) => word.end > chosen.start) : 0;
    const to = chosen ? words.findLastIndex((word) => word.start < chosen.end) : 0;
    return { anchor: Math.max(0, from), cursor: Math.max(0, to) };
  });
  const first = Math.min(reach.anchor, reach.cursor);
  const last = Math.max(reach.anchor, reach.cursor);

  useEffect(() => {
    elements.current.get(reach.cursor)?.focus();
    const from = words[Math.min(reach.anchor, reach.cursor)];
    const to = words[Math.max(reach.anchor, reach.cursor)];
    if (from && to) onChoose({ start: from.start, end: to.end });
  }, [reach, words, onChoose]);

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === "Enter") {
      event.preventDefault();
      onDone();
      return;
    }
    if (event.key === "Escape") {
      event.preventDefault();
      onLeaveKeyboard();
      return;
    }
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === "rtl";
    const cursor = nextWord(event.key, reach.cursor, words.length - 1, isRightToLeft, elements.current);
    if (cursor === null) return;
    event.preventDefault();
    setReach({ anchor: event.shiftKey ? reach.anchor : cursor, cursor });
  };

  let wordIndex = -1;
  return (
    <div
      role="listbox"
      aria-multiselectable="true"
      aria-orientation="horizontal"
      aria-label={t("tagging-office:picker.list")}
      tabIndex={-1}
      onKeyDown={move}
    >
      {tokens.map((token) => {
        if (!token.isWord) return token.text;
        wordIndex++;
        const index = wordIndex;
        return (
          <span
            key={token.start}
            role="option"
            aria-selected={first <= index && index <= last}
            tabIndex={index === reach.cursor ? 0 : -1}
            ref={(element) => {
              if (element) elements.current.set(index, element);
              else elements.current.delete(index);
            }}
          >
            <WordParts token={token} excerpts={excerpts} />
          </span>
        );
      })}
    </div>
  );
}

/** A word's own marks. */
function WordParts({ token, excerpts }: { token: Token; excerpts: PassageExcerpt[] }) {
  const here = excerpts
    .filter((excerpt) => excerpt.start < token.end && excerpt.end > token.start)
    .map(({ id, start, end }) => ({ id, start: start - token.start, end: end - token.start }));
  return (
    <>
      {segmentText(token.text, here).map((segment) => (
        <MarkedSegment key={segment.start} segment={segment} excerpts={excerpts} />
      ))}
    </>
  );
}

function nextWord(
  key: string,
  cursor: number,
  last: number,
  isRightToLeft: boolean,
  elements: Map<number, HTMLElement>,
): number | null {
  const forward = isRightToLeft ? "ArrowLeft" : "ArrowRight";
  const backward = isRightToLeft ? "ArrowRight" : "ArrowLeft";
  const placeOf = (index: number) => elements.get(index)?.getBoundingClientRect();
  const targets: Record<string, () => number> = {
    [forward]: () => Math.min(last, cursor + 1),
    [backward]: () => Math.max(0, cursor - 1),
    Home: () => 0,
    End: () => last,
    ArrowDown: () => wordBelow(placeOf, cursor, last),
    ArrowUp: () => wordAbove(placeOf, cursor),
  };
  return targets[key]?.() ?? null;
}

/** The selected stretch of the box's text in code points, or null when nothing of it is selected. */
function selectedSpan(box: HTMLElement, selection: Selection, text: string): Span | null {
  if (selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  const end = start + range.toString().length;
  return { start: toCodePoints(text, start), end: toCodePoints(text, end) };
}
