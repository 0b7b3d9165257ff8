import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Radios } from "#app/ui/radios.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { commentKinds, commentPermissions } from "../comment.ts";

type CommentFieldsProps = {
  typed: Record<string, string | string[]>;
  errors: FieldErrors;
  /** Asks what may be done with the words; left out when it has been said before. */
  asksPermission: boolean;
};

/** What everybody is asked who comments on a passage, with an account or without. */
export function CommentFields({ typed, errors, asksPermission }: CommentFieldsProps) {
  const { t } = useTranslation();
  const value = (name: string) => (typeof typed[name] === "string" ? typed[name] : undefined);
  const error = (name: string) => (errors[name] ? t(errors[name]) : undefined);
  return (
    <>
      <Radios
        name="kind"
        legend={t("panel:form.kind")}
        options={commentKinds.map((kind) => ({
          value: kind,
          label: t(`panel:kind.${kind}`),
          hint: t(`panel:kindHint.${kind}`),
        }))}
        defaultValue={value("kind")}
        error={error("kind")}
      />
      <TextArea
        name="text"
        label={t("panel:form.text")}
        hint={t("panel:form.textHint")}
        rows={5}
        defaultValue={value("text")}
        error={error("text")}
      />
      <TextArea
        name="suggestion"
        label={t("panel:form.suggestion")}
        hint={t("panel:form.suggestionHint")}
        rows={3}
        optional
        defaultValue={value("suggestion")}
        error={error("suggestion")}
      />
      {asksPermission ? (
        <Radios
          name="permission"
          legend={t("panel:form.permission")}
          hint={t("panel:form.permissionHint")}
          options={commentPermissions.map((permission) => ({
            value: permission,
            label: t(`panel:permission.${permission}`),
          }))}
          defaultValue={value("permission")}
          error={error("permission")}
        />
      ) : null}
    </>
  );
}
