import { permissionChoices } from "#app/features/listening/contributions/permission.ts";
import type { FieldErrors, FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { TextField } from "#app/ui/text-field.tsx";

type PermissionFieldsProps = { typed: FormState["typed"]; errors: FieldErrors };

/** What we may do with somebody's words. */
export function PermissionFields({ typed, errors }: PermissionFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t("surveys:permission.title")}</PageHeading>
      <p>{t("surveys:permission.text")}</p>
      <p>{t("surveys:permission.silence")}</p>
      <Radios
        name="permission"
        legend={t("surveys:permission.question")}
        optional
        error={errors.permission ? t(errors.permission) : undefined}
        defaultValue={String(typed.permission ?? "")}
        options={permissionChoices.map((choice) => ({
          value: choice,
          label: t(`surveys:permission.choices.${choice}`),
          hint: t(`surveys:permission.hints.${choice}`),
        }))}
      />
      <TextField
        name="name"
        label={t("surveys:permission.name")}
        hint={t("surveys:permission.nameHint")}
        optional
        autoComplete="name"
        error={errors.name ? t(errors.name) : undefined}
        defaultValue={String(typed.name ?? "")}
      />
    </>
  );
}
