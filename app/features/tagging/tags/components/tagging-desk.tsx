import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import {
  countCodePoints,
  type Span,
  sliceCodePoints,
  trimSpan,
} from "#app/features/listening/contributions/code-points.ts";
import type { Sentence } from "#app/features/listening/contributions/sentences.ts";
import { TaggedWords } from "#app/features/tagging/counts/components/tagged-words.tsx";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import type { PassageExcerpt } from "../excerpt-queries.server.ts";
import type { TaggablePriority } from "../item-queries.server.ts";
import { ExcerptList } from "./excerpt-list.tsx";
import { TagForm } from "./tag-form.tsx";
import { TaggingKeys } from "./tagging-keys.tsx";
import { WordPicker } from "./word-picker.tsx";

type TaggingDeskProps = {
  text: string;
  language: string;
  sentences: Sentence[];
  excerpts: PassageExcerpt[];
  priorities: TaggablePriority[];
  previousHref: string | null;
  nextHref: string | null;
  nextUntaggedHref: string | null;
  typed: Record<string, string | string[]>;
  errors: FieldErrors;
};

const noSubscription = () => () => {};

/** Where words are read, chosen and tagged: the words and what is tagged of them, with the form beside. */
export function TaggingDesk(props: TaggingDeskProps) {
  const { text, language, sentences, excerpts, priorities, typed, errors } = props;
  const { t } = useTranslation();
  const hasScript = useSyncExternalStore(
    noSubscription,
    () => true,
    () => false,
  );
  const [span, setSpan] = useState<Span | null>(() => typedSpan(text, typed.span));
  const [byKeyboard, setByKeyboard] = useState(false);
  const aside = useRef<HTMLElement>(null);
  const whole = { start: 0, end: countCodePoints(text) };

  // A tag that was made or removed begins a new choice.
  const standing = excerpts.flatMap((excerpt) => excerpt.tags.map((tag) => tag.id)).join();
  const [standingBefore, setStandingBefore] = useState(standing);
  if (standing !== standingBefore) {
    setStandingBefore(standing);
    setSpan(null);
  }

  // Its button has gone with the form that was sent, so the focus goes back to the words.
  const heading = useRef<HTMLHeadingElement>(null);
  const focusedFor = useRef(standing);
  useEffect(() => {
    if (focusedFor.current === standing) return;
    focusedFor.current = standing;
    heading.current?.focus({ preventScroll: true });
  }, [standing]);

  const choose = useCallback((chosen: Span | null) => setSpan(chosen), []);
  const chooseAll = useCallback(() => {
    setByKeyboard(false);
    setSpan(trimSpan(text, { start: 0, end: countCodePoints(text) }));
  }, [text]);
  const goToTags = useCallback(() => {
    aside.current?.querySelector<HTMLElement>("input:not([type=hidden])")?.focus();
  }, []);
  const chooseByKeyboard = useCallback(() => setByKeyboard(true), []);

  return (
    <>
      <div className="workplace tagging-desk">
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {t("tagging-office:passage.words")}
          </h2>
          {hasScript ? (
            <>
              <p className="meta-line" id="picker-hint">
                {byKeyboard ? t("tagging-office:picker.keyboardHint") : t("tagging-office:picker.hint")}
              </p>
              <WordPicker
                text={text}
                language={language}
                excerpts={excerpts}
                chosen={span}
                byKeyboard={byKeyboard}
                onChoose={choose}
                onDone={() => {
                  setByKeyboard(false);
                  goToTags();
                }}
                onLeaveKeyboard={() => {
                  setByKeyboard(false);
                  setSpan(null);
                }}
              />
              <div className="button-group">
                <Button type="button" variant="secondary" small onClick={() => setByKeyboard(!byKeyboard)}>
                  {byKeyboard ? t("tagging-office:picker.keyboardEnd") : t("tagging-office:picker.keyboard")}
                </Button>
                <Button type="button" variant="secondary" small onClick={chooseAll}>
                  {t("tagging-office:picker.whole")}
                </Button>
              </div>
            </>
          ) : (
            <TaggedWords text={text} language={language} excerpts={excerpts} />
          )}
        </div>
        <section
          key={standing}
          ref={aside}
          id="tag-form"
          className="workplace__aside workplace__aside--follows"
          aria-labelledby="tag-form-title"
        >
          <h2 id="tag-form-title">{t("tagging-office:form.title")}</h2>
          <TagForm
            priorities={priorities}
            language={language}
            sentences={sentences}
            wholeSpan={`${whole.start}-${whole.end}`}
            chosen={
              hasScript ? span && { ...span, text: sliceCodePoints(text, span.start, span.end) } : undefined
            }
            typed={typed}
            errors={errors}
          />
        </section>
        <ExcerptList excerpts={excerpts} language={language} mayWrite />
      </div>
      <TaggingKeys
        actions={{
          n: props.nextUntaggedHref,
          f: props.nextHref,
          p: props.previousHref,
          k: chooseByKeyboard,
          w: chooseAll,
          t: goToTags,
        }}
        isReady={hasScript}
      />
    </>
  );
}

/** The span that came back from a form that was refused, so that the choice is not lost. */
function typedSpan(text: string, typed: string | string[] | undefined): Span | null {
  const [start, end] = typeof typed === "string" ? typed.split("-").map(Number) : [];
  return start !== undefined && end !== undefined ? trimSpan(text, { start, end }) : null;
}
