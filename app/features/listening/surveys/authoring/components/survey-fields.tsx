import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { useFormFields } from "#app/ui/form-fields.ts";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

type SurveyFieldsProps = {
  stored: Record<string, string>;
  refused: FormState | undefined;
  /** The address stands on posters and cannot change any more. */
  slugIsFixed: boolean;
};

/** What a survey says before its first question. */
export function SurveyFields({ stored, refused, slugIsFixed }: SurveyFieldsProps) {
  const { t } = useTranslation();
  const { value, error } = useFormFields(stored, refused);
  return (
    <>
      <TextField
        name="title"
        label={t("surveys-office:fields.title")}
        hint={t("surveys-office:hints.title")}
        defaultValue={value("title")}
        error={error("title")}
      />
      {slugIsFixed ? null : (
        <TextField
          name="slug"
          label={t("surveys-office:fields.slug")}
          hint={t("surveys-office:hints.slug")}
          defaultValue={value("slug")}
          error={error("slug")}
          optional
        />
      )}
      <TextArea
        name="introduction"
        rows={5}
        label={t("surveys-office:fields.introduction")}
        hint={t("surveys-office:hints.introduction")}
        defaultValue={value("introduction")}
        error={error("introduction")}
        optional
      />
      <TextField
        name="minutes"
        width="short"
        inputMode="numeric"
        label={t("surveys-office:fields.minutes")}
        hint={t("surveys-office:hints.minutes")}
        defaultValue={value("minutes")}
        error={error("minutes")}
      />
      <Checkboxes
        name="keyedTwice"
        legend={t("surveys-office:fields.keyedTwice")}
        options={[
          {
            value: "yes",
            label: t("surveys-office:fields.keyedTwiceYes"),
            hint: t("surveys-office:hints.keyedTwice"),
          },
        ]}
        defaultValue={value("keyedTwice") === "yes" ? ["yes"] : []}
      />
    </>
  );
}
