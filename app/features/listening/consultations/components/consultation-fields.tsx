import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { DateTimeField } from "#app/ui/date-time-field.tsx";
import { useFormFields } from "#app/ui/form-fields.ts";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

type ConsultationFieldsProps = {
  /** What is stored, by field name; times local to `timeZone`. */
  stored: Record<string, string>;
  refused: FormState | undefined;
  /** The address stands on posters and cannot change any more. */
  slugIsFixed: boolean;
};

const texts = ["purpose", "canChange", "cannotChange", "whoReads", "whatNext"] as const;

/** Every field of a consultation but its plan. */
export function ConsultationFields({ stored, refused, slugIsFixed }: ConsultationFieldsProps) {
  const { t } = useTranslation();
  const { value, error } = useFormFields(stored, refused);
  const timeZone = value("timeZone") || "Europe/London";
  return (
    <>
      <TextField
        name="title"
        label={t("consultations-office:fields.title")}
        hint={t("consultations-office:hints.title")}
        defaultValue={value("title")}
        error={error("title")}
      />
      {slugIsFixed ? null : (
        <TextField
          name="slug"
          label={t("consultations-office:fields.slug")}
          hint={t("consultations-office:hints.slug")}
          defaultValue={value("slug")}
          error={error("slug")}
          optional
        />
      )}
      {texts.map((field) => (
        <TextArea
          key={field}
          name={field}
          rows={4}
          label={t(`consultations-office:fields.${field}`)}
          hint={t(`consultations-office:hints.${field}`)}
          defaultValue={value(field)}
          error={error(field)}
        />
      ))}
      <DateTimeField
        name="opensAt"
        label={t("consultations-office:fields.opensAt")}
        hint={t("consultations-office:hints.localTime", { timeZone })}
        defaultValue={value("opensAt")}
        error={error("opensAt")}
      />
      <DateTimeField
        name="closesAt"
        label={t("consultations-office:fields.closesAt")}
        hint={t("consultations-office:hints.localTime", { timeZone })}
        defaultValue={value("closesAt")}
        error={error("closesAt")}
      />
      <TextField
        name="timeZone"
        label={t("consultations-office:fields.timeZone")}
        hint={t("consultations-office:hints.timeZone")}
        defaultValue={timeZone}
        error={error("timeZone")}
        width="medium"
      />
    </>
  );
}
