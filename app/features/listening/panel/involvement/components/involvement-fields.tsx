import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

type InvolvementFieldsProps = {
  sections: { id: string; heading: string }[];
  typed: Record<string, string | string[]>;
  errors: FieldErrors;
};

/** What an officer writes down about what the panel did. */
export function InvolvementFields({ sections, typed, errors }: InvolvementFieldsProps) {
  const { t } = useTranslation();
  const value = (name: string) => (typeof typed[name] === "string" ? typed[name] : undefined);
  const error = (name: string) => (errors[name] ? t(errors[name]) : undefined);
  return (
    <>
      <Select
        name="sectionId"
        label={t("panel-member:involvement.about")}
        options={[
          { value: "", label: t("panel-member:involvement.whole") },
          ...sections.map(({ id, heading }) => ({ value: id, label: heading })),
        ]}
        defaultValue={value("sectionId")}
      />
      <TextArea
        name="what"
        label={t("panel-member:involvement.what")}
        hint={t("panel-office:involvement.whatHint")}
        rows={3}
        defaultValue={value("what")}
        error={error("what")}
      />
      <TextField
        name="period"
        label={t("panel-member:involvement.when")}
        hint={t("panel-office:involvement.whenHint")}
        width="medium"
        defaultValue={value("period")}
        error={error("period")}
      />
      <TextField
        name="people"
        label={t("panel-member:involvement.people")}
        inputMode="numeric"
        width="short"
        defaultValue={value("people")}
        error={error("people")}
      />
      <TextArea
        name="changed"
        label={t("panel-member:involvement.changed")}
        rows={3}
        defaultValue={value("changed")}
        error={error("changed")}
      />
    </>
  );
}
