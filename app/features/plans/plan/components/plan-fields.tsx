import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { useFormFields } from "#app/ui/form-fields.ts";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

/** The fields of a plan's own texts, filled with what was typed and marked with what is wrong. */
export function PlanFields({ form }: { form: FormState }) {
  const { t } = useTranslation();
  const { field } = useFormFields({}, form);
  return (
    <>
      <TextField
        {...field("title")}
        label={t("plans-office:fields.title")}
        hint={t("plans-office:fields.titleHint")}
      />
      <TextField
        {...field("period")}
        label={t("plans-office:fields.period")}
        hint={t("plans-office:fields.periodHint")}
        width="medium"
        optional
      />
      <TextArea
        {...field("vision")}
        label={t("plans-office:fields.vision")}
        hint={t("plans-office:fields.visionHint")}
        rows={3}
        optional
      />
      <TextArea
        {...field("localities")}
        label={t("plans-office:fields.localities")}
        hint={t("plans-office:fields.localitiesHint")}
        rows={4}
        optional
      />
      <TextArea
        {...field("body")}
        label={t("plans-office:fields.body")}
        hint={t("plans-office:fields.bodyHint")}
        rows={10}
        optional
      />
    </>
  );
}
