import { directionOf } from "#app/platform/i18n/languages.ts";
import type { Localised } from "#app/platform/i18n/translations.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { QuestionView } from "../question-view.ts";

type QuestionFieldProps = {
  question: QuestionView;
  pageLanguage: string;
  typed?: string | string[];
  error?: string;
  /** The question is the page's only one: its words are the page's heading. */
  isHeading: boolean;
};

/** One question with its field, whatever its kind. */
export function QuestionField({ question, pageLanguage, typed, error, isHeading }: QuestionFieldProps) {
  const { t } = useTranslation();
  const marks = (words: Localised) =>
    words.language && words.language !== pageLanguage
      ? { lang: words.language, dir: directionOf(words.language) }
      : {};
  const hint = question.help.text ? <span {...marks(question.help)}>{question.help.text}</span> : undefined;
  const common = { name: question.code, hint, error, optional: !question.required, ...marks(question.text) };
  const one = Array.isArray(typed) ? typed[0] : typed;
  if (question.kind === "longText") {
    return (
      <TextArea
        {...common}
        label={question.text.text}
        labelIsHeading={isHeading}
        defaultValue={one}
        characterHint={t("surveys:step.room", { count: question.longest ?? 0 })}
      />
    );
  }
  if (question.kind === "shortText") {
    return <TextField {...common} label={question.text.text} labelIsHeading={isHeading} defaultValue={one} />;
  }
  const options = question.options.map(({ value, label }) => ({ value, label: label.text, ...marks(label) }));
  if (question.kind === "multipleChoice") {
    const several = Array.isArray(typed) ? typed : typed ? [typed] : [];
    return (
      <Checkboxes
        {...common}
        hint={
          <>
            {hint} {t("surveys:step.chooseAny")}
          </>
        }
        legend={question.text.text}
        legendIsHeading={isHeading}
        options={options}
        defaultValue={several}
      />
    );
  }
  return (
    <Radios
      {...common}
      legend={question.text.text}
      legendIsHeading={isHeading}
      options={options}
      defaultValue={one}
    />
  );
}
