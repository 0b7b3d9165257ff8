import type { FormState } from "#app/platform/http/form.server.ts";
import { languageCodes, languageName } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { useFormFields } from "#app/ui/form-fields.ts";
import { Radios } from "#app/ui/radios.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { meetingKinds, quotingChoices } from "../meeting.ts";
import { attendanceField } from "../read-attendance.ts";

type MeetingFieldsProps = {
  /** What is stored, by field name. */
  stored: Record<string, string>;
  refused: FormState | undefined;
  groups: { id: string; name: string }[];
};

/** Every field of a session: what it is, who was there, and what people agreed to. */
export function MeetingFields({ stored, refused, groups }: MeetingFieldsProps) {
  const { t } = useTranslation();
  const { value, error } = useFormFields(stored, refused);
  const text = (field: "place" | "facilitator" | "batch") => (
    <TextField
      name={field}
      label={t(`meetings-office:fields.${field}`)}
      hint={t(`meetings-office:hints.${field}`)}
      defaultValue={value(field)}
      error={error(field)}
      optional
    />
  );
  const area = (field: "topics" | "support" | "consentBasis", rows: number) => (
    <TextArea
      name={field}
      rows={rows}
      label={t(`meetings-office:fields.${field}`)}
      hint={t(`meetings-office:hints.${field}`)}
      defaultValue={value(field)}
      error={error(field)}
      optional
    />
  );
  return (
    <>
      <Radios
        name="kind"
        legend={t("meetings-office:fields.kind")}
        hint={t("meetings-office:hints.kind")}
        options={meetingKinds.map((kind) => ({ value: kind, label: t(`channels:name.${kind}`) }))}
        defaultValue={value("kind")}
        error={error("kind")}
      />
      <TextField
        name="title"
        label={t("meetings-office:fields.title")}
        hint={t("meetings-office:hints.title")}
        defaultValue={value("title")}
        error={error("title")}
      />
      <TextField
        name="heldOn"
        type="date"
        width="medium"
        label={t("meetings-office:fields.heldOn")}
        hint={t("meetings-office:hints.heldOn")}
        defaultValue={value("heldOn")}
        error={error("heldOn")}
      />
      {text("place")}
      {text("facilitator")}
      {area("topics", 6)}
      <fieldset className="attendance">
        <legend>{t("meetings-office:fields.people")}</legend>
        <p className="ds_hint-text">{t("meetings-office:hints.people")}</p>
        {groups.map((group) => (
          <TextField
            key={group.id}
            name={attendanceField(group.id)}
            inputMode="numeric"
            width="short"
            label={group.name}
            defaultValue={value(attendanceField(group.id))}
            error={error(attendanceField(group.id))}
          />
        ))}
      </fieldset>
      {area("support", 3)}
      <h2>{t("meetings-office:fields.agreed")}</h2>
      {area("consentBasis", 4)}
      <Radios
        name="permission"
        legend={t("meetings-office:fields.permission")}
        hint={t("meetings-office:hints.permission")}
        options={quotingChoices.map((choice) => ({
          value: choice,
          label: t(`meetings-office:quoting.${choice}`),
        }))}
        defaultValue={value("permission")}
        error={error("permission")}
      />
      <Select
        name="language"
        label={t("meetings-office:fields.language")}
        options={languageCodes.map((code) => ({
          value: code,
          label: languageName(code),
        }))}
        defaultValue={value("language") || "en"}
      />
      <h2>{t("meetings-office:fields.onPaper")}</h2>
      {text("batch")}
      <Checkboxes
        name="keyedTwice"
        legend={t("meetings-office:fields.keyedTwice")}
        options={[
          {
            value: "yes",
            label: t("meetings-office:fields.keyedTwiceYes"),
            hint: t("meetings-office:hints.keyedTwice"),
          },
        ]}
        defaultValue={value("keyedTwice") === "yes" ? ["yes"] : []}
      />
    </>
  );
}
