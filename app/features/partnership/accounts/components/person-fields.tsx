import type { FieldErrors } from "#app/platform/http/form.server.ts";
import type { LocaleKey } from "#app/platform/i18n/texts.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Radios } from "#app/ui/radios.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { passwordLength } from "../password-length.ts";
import { roles } from "../viewer.ts";

type FieldsProps = {
  values: Record<string, string | string[] | undefined>;
  errors: Partial<FieldErrors>;
};

const text = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

/** Who somebody is here: their name, and what they may do. */
export function NameAndRoleFields({ values, errors }: FieldsProps) {
  const { t } = useTranslation();
  const say = (key: LocaleKey | undefined) => (key ? t(key) : undefined);
  return (
    <>
      <TextField
        name="name"
        autoComplete="off"
        width="medium"
        label={t("accounts-office:person.name")}
        hint={t("accounts-office:person.nameHint")}
        defaultValue={text(values.name)}
        error={say(errors.name)}
      />
      <Radios
        name="role"
        legend={t("accounts-office:person.role")}
        options={roles.map((role) => ({
          value: role,
          label: t(`accounts-office:roles.${role}`),
          hint: t(`accounts-office:roleHints.${role}`),
        }))}
        defaultValue={text(values.role)}
        error={say(errors.role)}
      />
    </>
  );
}

/** A password to be typed and told: shown as it is typed, since it is not the administrator's own. */
export function PasswordToGiveField({ label, errors }: { label: string; errors: FieldsProps["errors"] }) {
  const { t } = useTranslation();
  return (
    <TextField
      name="password"
      autoComplete="off"
      width="medium"
      maxLength={passwordLength.most}
      label={label}
      hint={t("accounts-office:person.passwordHint")}
      error={errors.password ? t(errors.password) : undefined}
    />
  );
}
