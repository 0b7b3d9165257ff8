import type { FormState } from "#app/platform/http/form.server.ts";
import { languageCodes, languageName } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { useFormFields } from "#app/ui/form-fields.ts";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { topicCode } from "../meeting.ts";

type SlipFieldsProps = {
  meeting: {
    topics: { id: string; number: number; text: string }[];
    groups: { id: string; name: string }[];
  };
  stored: Record<string, string>;
  refused: FormState | undefined;
};

/** Every field of a slip: its words as they stand on the paper, and what it says of the person. */
export function SlipFields({ meeting, stored, refused }: SlipFieldsProps) {
  const { t } = useTranslation();
  const { value, error } = useFormFields(stored, refused);
  return (
    <>
      <TextArea
        name="text"
        rows={5}
        label={t("meetings-office:slips.words")}
        hint={t("meetings-office:slips.wordsHint")}
        defaultValue={value("text")}
        error={error("text")}
      />
      {meeting.topics.length > 0 ? (
        <Select
          name="topic"
          label={t("meetings-office:notes.topic")}
          options={[
            { value: "", label: t("meetings-office:noTopic") },
            ...meeting.topics.map(({ id, number, text }) => ({
              value: id,
              label: `${topicCode(number)} ${text}`,
            })),
          ]}
          defaultValue={value("topic")}
        />
      ) : null}
      <Select
        name="group"
        label={t("meetings-office:slips.group")}
        hint={t("meetings-office:slips.groupHint")}
        options={[
          { value: "", label: t("contributions-office:noGroup") },
          ...meeting.groups.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={value("group")}
      />
      <Select
        name="language"
        label={t("meetings-office:slips.language")}
        options={languageCodes.map((code) => ({
          value: code,
          label: languageName(code),
        }))}
        defaultValue={value("language") || "en"}
      />
      <Checkboxes
        name="notPublish"
        legend={t("meetings-office:slips.asks")}
        options={[{ value: "yes", label: t("meetings-office:slips.notPublish") }]}
        defaultValue={value("notPublish") === "yes" ? ["yes"] : []}
      />
    </>
  );
}

/** A keying as the fields of its form hold it. */
export function slipFields(keying: {
  text: string;
  language: string;
  groupId: string | null;
  topicId: string | null;
  notPublish: boolean;
}): Record<string, string> {
  return {
    text: keying.text,
    language: keying.language,
    group: keying.groupId ?? "",
    topic: keying.topicId ?? "",
    notPublish: keying.notPublish ? "yes" : "",
  };
}
