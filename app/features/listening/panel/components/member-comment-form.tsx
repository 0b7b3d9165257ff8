import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { CommentFields } from "./comment-fields.tsx";
import { PassageChoice } from "./passage-choice.tsx";

type MemberCommentFormProps = {
  text: string;
  typed: Record<string, string | string[]>;
  errors: FieldErrors;
  asksPermission: boolean;
};

/** All that a member is asked about one passage, within the page's form. */
export function MemberCommentForm({ text, typed, errors, asksPermission }: MemberCommentFormProps) {
  const { t } = useTranslation();
  const value = (name: string) => (typeof typed[name] === "string" ? typed[name] : "");
  const error = (name: string) => (errors[name] ? t(errors[name]) : undefined);
  return (
    <>
      <PassageChoice
        text={text}
        typedWords={value("words")}
        typedStart={value("start")}
        error={error("words")}
      />
      <CommentFields typed={typed} errors={errors} asksPermission={asksPermission} />
      <FileField
        name="voice"
        label={t("panel-member:comment.voice")}
        hint={t("panel-member:comment.voiceHint")}
        accept="audio/*"
        error={error("voice")}
        optional
      />
      <Radios
        name="readers"
        legend={t("panel-member:comment.readers")}
        options={(["panel", "officers"] as const).map((readers) => ({
          value: readers,
          label: t(`panel-member:readers.${readers}`),
        }))}
        defaultValue={value("readers") || "panel"}
        error={error("readers")}
      />
      <Checkboxes
        name="supporter"
        legend={t("panel-member:comment.supporter")}
        options={[{ value: "yes", label: t("panel-member:comment.supporterYes") }]}
        defaultValue={value("supporter") ? ["yes"] : []}
      />
      <Button>{t("panel:form.send")}</Button>
    </>
  );
}
