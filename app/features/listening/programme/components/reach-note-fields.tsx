import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { useFormFields } from "#app/ui/form-fields.ts";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

type Named = { id: string; name: string };

type ReachNoteFieldsProps = { groups: Named[]; localities: Named[]; refused: FormState | undefined };

/** What is being done so that somebody is heard, about whom, by whom and until when. */
export function ReachNoteFields({ groups, localities, refused }: ReachNoteFieldsProps) {
  const { t } = useTranslation();
  const { field } = useFormFields({}, refused);
  return (
    <>
      <Select
        {...field("about")}
        label={t("programme-office:note.about")}
        options={[
          { value: "", label: t("programme-office:note.choose") },
          ...groups.map(({ id, name }) => ({ value: `group:${id}`, label: name })),
          ...localities.map(({ id, name }) => ({ value: `locality:${id}`, label: name })),
        ]}
      />
      <TextArea
        {...field("text")}
        rows={3}
        label={t("programme-office:note.text")}
        hint={t("programme-office:note.textHint")}
      />
      <TextField {...field("who")} width="medium" label={t("programme-office:note.who")} />
      <TextField
        {...field("dueOn")}
        type="date"
        width="short"
        label={t("programme-office:note.dueOn")}
        optional
      />
    </>
  );
}
