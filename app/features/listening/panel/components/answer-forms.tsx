import type { ModerationOutcome } from "#app/platform/database/client/enums.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { answerOutcomes, moderationOutcomes } from "../comment.ts";

type FormProps = { typed: Record<string, string | string[]>; errors: FieldErrors };

function useField({ typed, errors }: FormProps) {
  const { t } = useTranslation();
  return {
    t,
    value: (name: string) => (typeof typed[name] === "string" ? typed[name] : undefined),
    error: (name: string) => (errors[name] ? t(errors[name]) : undefined),
  };
}

/** The officers' decision about a comment, and why. */
export function AnswerForm({ hasAnswer, ...props }: FormProps & { hasAnswer: boolean }) {
  const { t, value, error } = useField(props);
  const isThis = value("intent") === "answer";
  return (
    <Form method="post" noValidate>
      <h2>{t(hasAnswer ? "panel-office:answer.again" : "panel-office:answer.title")}</h2>
      <Radios
        name="outcome"
        legend={t("panel-office:answer.outcome")}
        options={answerOutcomes.map((outcome) => ({ value: outcome, label: t(`panel:outcome.${outcome}`) }))}
        defaultValue={isThis ? value("outcome") : undefined}
        error={isThis ? error("outcome") : undefined}
      />
      <TextArea
        name="reason"
        label={t("panel-office:answer.reason")}
        hint={t("panel-office:answer.reasonHint")}
        rows={4}
        defaultValue={isThis ? value("reason") : undefined}
        error={isThis ? error("reason") : undefined}
      />
      <Button name="intent" value="answer">
        {t("panel-office:answer.button")}
      </Button>
    </Form>
  );
}

/** What is said in a voice note, written down once. */
export function TranscriptForm(props: FormProps) {
  const { t, value, error } = useField(props);
  return (
    <Form method="post" noValidate>
      <TextArea
        name="transcript"
        label={t("panel-office:voice.transcript")}
        hint={t("panel-office:voice.transcriptHint")}
        rows={6}
        defaultValue={value("transcript")}
        error={error("transcript")}
      />
      <Button name="intent" value="writeDown">
        {t("panel-office:voice.button")}
      </Button>
    </Form>
  );
}

/** Makes a suggestion the new wording, and answers the comment, in one go. */
export function SuggestionForm({
  suggestion,
  revision,
  ...props
}: FormProps & { suggestion: string; revision: number }) {
  const { t, value, error } = useField(props);
  const isThis = value("intent") === "useSuggestion";
  const outcome = isThis ? value("outcome") : "accepted";
  const why = isThis ? value("reason") : undefined;
  return (
    <Form method="post" noValidate>
      <h2>{t("panel-office:use.title")}</h2>
      <p>{t("panel-office:use.text")}</p>
      <input type="hidden" name="revision" value={revision} />
      <div className="ds_question">
        <label className="ds_label" htmlFor="field-words">
          {t("panel-office:use.words")}
        </label>
        {error("words") ? (
          <p className="ds_question__error-message" id="error-words">
            {error("words")}
          </p>
        ) : null}
        <textarea
          className="ds_input"
          id="field-words"
          name="words"
          rows={3}
          dir="auto"
          aria-describedby={error("words") ? "error-words" : undefined}
          defaultValue={isThis ? value("words") : suggestion}
        />
      </div>
      <fieldset>
        <legend>{t("panel-office:answer.outcome")}</legend>
        {(["accepted", "partly"] as const).map((one) => (
          <div className="ds_radio" key={one}>
            <input
              className="ds_radio__input"
              id={`use-${one}`}
              type="radio"
              name="outcome"
              value={one}
              defaultChecked={one === outcome}
            />
            <label className="ds_radio__label" htmlFor={`use-${one}`}>
              {t(`panel:outcome.${one}`)}
            </label>
          </div>
        ))}
      </fieldset>
      <div className="ds_question">
        <label className="ds_label" htmlFor="field-use-reason">
          {t("panel-office:answer.reason")}
        </label>
        {isThis && error("reason") ? (
          <p className="ds_question__error-message" id="error-use-reason">
            {error("reason")}
          </p>
        ) : null}
        <textarea
          className="ds_input"
          id="field-use-reason"
          name="reason"
          rows={2}
          dir="auto"
          aria-describedby={isThis && error("reason") ? "error-use-reason" : undefined}
          defaultValue={why}
        />
      </div>
      <Button name="intent" value="useSuggestion">
        {t("panel-office:use.button")}
      </Button>
    </Form>
  );
}

/** What becomes of a comment that came without an account. */
export function ModerationForm({
  moderation,
  ...props
}: FormProps & { moderation: { outcome: ModerationOutcome; reason: string } | null }) {
  const { t, value, error } = useField(props);
  return (
    <Form method="post" noValidate>
      <h2>{t("panel-office:moderation.title")}</h2>
      {moderation ? (
        <p>
          {t(`panel-office:moderation.was.${moderation.outcome}`)} {moderation.reason}
        </p>
      ) : null}
      <Radios
        name="moderation"
        legend={t("panel-office:moderation.outcome")}
        options={moderationOutcomes.map((outcome) => ({
          value: outcome,
          label: t(`panel-office:moderation.choice.${outcome}`),
          hint: t(`panel-office:moderation.hint.${outcome}`),
        }))}
        defaultValue={value("moderation") ?? moderation?.outcome}
        error={error("moderation")}
      />
      <TextArea
        name="why"
        label={t("panel-office:moderation.why")}
        hint={t("panel-office:moderation.whyHint")}
        rows={2}
        optional
        defaultValue={value("why")}
        error={error("why")}
      />
      <Button name="intent" value="moderate" variant="secondary">
        {t("panel-office:moderation.button")}
      </Button>
    </Form>
  );
}
