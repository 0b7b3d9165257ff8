import type { FormState } from "#app/platform/http/form.server.ts";
import { directionOf } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { fieldIds, inputClass } from "#app/ui/field-parts.tsx";
import { Form } from "#app/ui/form.tsx";
import { formView } from "#app/ui/form-fields.ts";
import { lineName, type SheetLine, type SheetSection } from "../translation-sheet.ts";

type TranslationFormProps = {
  sections: SheetSection[];
  language: string;
  refused: FormState | undefined;
  /** A reader sees the texts, and no way to change them. */
  mayWrite: boolean;
};

/** The English original on one side, its field in the other language beside it, section by section. */
export function TranslationForm({ sections, language, refused, mayWrite }: TranslationFormProps) {
  const { t } = useTranslation();
  const stored = Object.fromEntries(
    sections.flatMap((section) => section.lines.map((line) => [lineName(line), line.translated])),
  );
  const view = formView(stored, refused);
  const save = mayWrite ? <Button>{t("consultations-office:translations.save")}</Button> : null;
  return (
    <Form method="post" noValidate>
      {sections.map((section) => (
        <section key={section.id} aria-labelledby={`heading-${section.id}`}>
          <h2 id={`heading-${section.id}`}>{t(section.heading.key, section.heading.values)}</h2>
          {section.lines.map((line) => {
            const name = lineName(line);
            const error = view.error(name);
            return (
              <TranslationLine
                key={name}
                line={line}
                language={language}
                value={view.value(name)}
                error={error ? t(error) : undefined}
                mayWrite={mayWrite}
              />
            );
          })}
        </section>
      ))}
      {save}
    </Form>
  );
}

type TranslationLineProps = {
  line: SheetLine;
  language: string;
  value: string;
  error: string | undefined;
  mayWrite: boolean;
};

function TranslationLine({ line, language, value, error, mayWrite }: TranslationLineProps) {
  const { t } = useTranslation();
  const name = lineName(line);
  const ids = fieldIds(name);
  const field = {
    id: ids.field,
    name,
    lang: language,
    dir: directionOf(language),
    defaultValue: value,
    className: inputClass("full", error),
    readOnly: !mayWrite,
    "aria-describedby": error ? `original-${name} ${ids.error}` : `original-${name}`,
    "aria-invalid": error ? true : undefined,
  };
  return (
    <div className="translation-line">
      <div className="translation-line__original" id={`original-${name}`} lang="en" dir="ltr">
        {line.original}
      </div>
      <div>
        <label className="ds_label" htmlFor={ids.field}>
          {t(line.label.key, line.label.values)}
        </label>
        {error ? (
          <p className="ds_question__error-message" id={ids.error}>
            {error}
          </p>
        ) : null}
        {line.long ? <textarea {...field} rows={4} /> : <input {...field} type="text" />}
      </div>
    </div>
  );
}
