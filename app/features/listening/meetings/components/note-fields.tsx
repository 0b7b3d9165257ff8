import type { KeyboardEvent, Ref } from "react";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import type { LocaleKey } from "#app/platform/i18n/texts.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { longest, topicCode } from "../meeting.ts";
import type { LineView } from "../note-line.ts";

export type Topic = { id: string; number: number; text: string };

/** A form that the server refused, as it was typed. */
export type RefusedNote = {
  typed: Record<string, string | string[]>;
  errors: FieldErrors;
  /** What somebody else made of the line meanwhile. */
  theirs?: LineView;
};

type AboutFieldsProps = {
  /** Keeps the ids of two forms on one page apart. */
  prefix: string;
  topics: Topic[];
  speaker: string;
  topic: string;
  error?: LocaleKey;
};

/** Who spoke, and to which topic. */
export function AboutFields({ prefix, topics, speaker, topic, error }: AboutFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="note-form__about">
      <div>
        <label className="ds_label" htmlFor={`${prefix}-speaker`}>
          {t("meetings-office:notes.speaker")}
        </label>
        {error ? (
          <p className="ds_question__error-message" id={`${prefix}-speaker-error`}>
            {t(error)}
          </p>
        ) : null}
        <input
          // What was chosen last is offered again; a new choice is a new field.
          key={speaker}
          className="ds_input ds_input--fixed-10"
          id={`${prefix}-speaker`}
          name="speaker"
          list="speaker-labels"
          autoComplete="off"
          maxLength={longest.label}
          defaultValue={speaker}
          aria-describedby={error ? `${prefix}-speaker-error` : undefined}
          aria-invalid={error ? true : undefined}
        />
      </div>
      {topics.length > 0 ? (
        <div>
          <label className="ds_label" htmlFor={`${prefix}-topic`}>
            {t("meetings-office:notes.topic")}
          </label>
          <select className="select" id={`${prefix}-topic`} name="topic" defaultValue={topic} key={topic}>
            <option value="">{t("meetings-office:noTopic")}</option>
            {topics.map(({ id, number, text }) => (
              <option key={id} value={id}>
                {topicCode(number)} {text}
              </option>
            ))}
          </select>
        </div>
      ) : null}
    </div>
  );
}

type WordsFieldProps = {
  id: string;
  defaultValue: string;
  error?: LocaleKey;
  innerRef?: Ref<HTMLTextAreaElement>;
  autoFocus?: boolean;
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
};

/** The words of a line. Enter saves it where there is a script; Shift and Enter begin another line. */
export function WordsField({ id, defaultValue, error, innerRef, autoFocus, onKeyDown }: WordsFieldProps) {
  const { t } = useTranslation();
  return (
    <div className={error ? "ds_question ds_question--error" : "ds_question"}>
      <label className="ds_label" htmlFor={id}>
        {t("meetings-office:notes.words")}
      </label>
      <p className="ds_hint-text" id={`${id}-hint`}>
        {t("meetings-office:notes.wordsHint")}
      </p>
      {error ? (
        <p className="ds_question__error-message" id={`${id}-error`}>
          {t(error)}
        </p>
      ) : null}
      <textarea
        ref={innerRef}
        className={error ? "ds_input ds_input--error" : "ds_input"}
        id={id}
        name="text"
        rows={2}
        dir="auto"
        defaultValue={defaultValue}
        // biome-ignore lint/a11y/noAutofocus: the line was opened for writing by the person's own key or press
        autoFocus={autoFocus}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        aria-invalid={error ? true : undefined}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
    </div>
  );
}

/** Enough of a line to know it by, for the names of its buttons. */
export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
