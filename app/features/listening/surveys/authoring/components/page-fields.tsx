import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { useFormFields } from "#app/ui/form-fields.ts";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

type PageFieldsProps = { stored: Record<string, string>; refused: FormState | undefined };

/** What a page of a survey says above its questions. */
export function PageFields({ stored, refused }: PageFieldsProps) {
  const { t } = useTranslation();
  const { value, error } = useFormFields(stored, refused);
  return (
    <>
      <TextField
        name="title"
        label={t("surveys-office:fields.pageTitle")}
        hint={t("surveys-office:hints.pageTitle")}
        defaultValue={value("title")}
        error={error("title")}
        optional
      />
      <TextArea
        name="help"
        rows={4}
        label={t("surveys-office:fields.pageHelp")}
        hint={t("surveys-office:hints.pageHelp")}
        defaultValue={value("help")}
        error={error("help")}
        optional
      />
    </>
  );
}
