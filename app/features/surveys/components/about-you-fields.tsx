import { useTranslation } from "react-i18next";
import type { FormState } from "#app/platform/http/form.server.ts";
import { directionOf } from "#app/platform/i18n/languages.ts";
import type { Localised } from "#app/platform/i18n/translations.ts";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { TextField } from "#app/ui/text-field.tsx";

type AboutYouFieldsProps = {
  groups: { id: string; name: Localised }[];
  typed: FormState["typed"];
  errors: Record<string, string>;
  pageLanguage: string;
};

/** Which group somebody speaks from and, for the few, for which organisation. */
export function AboutYouFields({ groups, typed, errors, pageLanguage }: AboutYouFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading>{t("surveys:aboutYou.title")}</PageHeading>
      <p>{t("surveys:aboutYou.text")}</p>
      <Radios
        name="group"
        legend={t("surveys:aboutYou.group")}
        hint={t("surveys:aboutYou.groupHint")}
        optional
        error={errors.group ? t(errors.group) : undefined}
        defaultValue={String(typed.group ?? "")}
        options={groups.map(({ id, name }) => ({
          value: id,
          label: name.text,
          ...(name.language === pageLanguage ? {} : { lang: name.language, dir: directionOf(name.language) }),
        }))}
      />
      <TextField
        name="organisation"
        label={t("surveys:aboutYou.organisation")}
        hint={t("surveys:aboutYou.organisationHint")}
        optional
        autoComplete="organization"
        error={errors.organisation ? t(errors.organisation) : undefined}
        defaultValue={String(typed.organisation ?? "")}
      />
    </>
  );
}
