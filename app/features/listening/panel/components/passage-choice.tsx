import { useCallback, useEffect, useRef, useState } from "react";
import { toCodePoints } from "#app/features/listening/contributions/code-points.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";

type PassageChoiceProps = {
  text: string;
  typedWords: string;
  typedStart: string;
  error?: string;
};

/**
 * A passage and the words of it that a comment is on. With a script, words that are selected come into the field by
 * themselves; without one, or by keyboard, they are typed or pasted there, and none means the whole passage.
 */
export function PassageChoice({ text, typedWords, typedStart, error }: PassageChoiceProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState(typedWords);
  const [start, setStart] = useState(typedStart);
  const [hasScript, setHasScript] = useState(false);
  useEffect(() => setHasScript(true), []);

  const readSelection = useCallback(() => {
    const chosen = box.current && selectedWords(box.current, text);
    if (!chosen) return;
    setWords(chosen.words);
    setStart(String(chosen.start));
  }, [text]);
  useEffect(() => {
    document.addEventListener("selectionchange", readSelection);
    return () => document.removeEventListener("selectionchange", readSelection);
  }, [readSelection]);

  return (
    <>
      <div ref={box} className="passage passage--pick" lang="en" dir="auto">
        {text}
      </div>
      <div className={error ? "ds_question ds_question--error" : "ds_question"}>
        <label className="ds_label" htmlFor="field-words">
          {t("panel-member:comment.words")}
        </label>
        <div className="ds_hint-text" id="hint-words">
          {hasScript ? t("panel-member:comment.wordsHintScript") : t("panel-member:comment.wordsHint")}
        </div>
        {error ? (
          <p className="ds_question__error-message" id="error-words">
            <span className="visually-hidden">{t("common:errorPrefix")} </span>
            {error}
          </p>
        ) : null}
        <textarea
          className={error ? "ds_input ds_input--error" : "ds_input"}
          id="field-words"
          name="words"
          rows={2}
          dir="auto"
          value={words}
          aria-describedby={error ? "hint-words error-words" : "hint-words"}
          aria-invalid={error ? true : undefined}
          onChange={(event) => {
            setWords(event.target.value);
            setStart("");
          }}
        />
        <input type="hidden" name="start" value={start} />
        {hasScript && words !== "" ? (
          <Button
            type="button"
            variant="secondary"
            small
            onClick={() => {
              setWords("");
              setStart("");
            }}
          >
            {t("panel-member:comment.wholeInstead")}
          </Button>
        ) : null}
      </div>
    </>
  );
}

/** The selected words of the box's text and where they begin, in code points; null when nothing of it is selected. */
function selectedWords(box: HTMLElement, text: string): { words: string; start: number } | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return null;
  const words = range.toString().trim();
  if (words === "") return null;
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(range.startContainer, range.startOffset);
  const lead = range.toString().length - range.toString().trimStart().length;
  return { words, start: toCodePoints(text, before.toString().length + lead) };
}
