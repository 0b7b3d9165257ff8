import type { FieldErrors, FormState } from "#app/platform/http/form.server.ts";
import { directionOf } from "#app/platform/i18n/languages.ts";
import type { Localised } from "#app/platform/i18n/translations.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { TextField } from "#app/ui/text-field.tsx";

type NamedChoice = { id: string; name: Localised };

type AboutYouFieldsProps = {
  groups: NamedChoice[];
  /** Where there are none, nobody is asked where they live. */
  localities: NamedChoice[];
  typed: FormState["typed"];
  errors: FieldErrors;
  pageLanguage: string;
};

/** Which group somebody speaks from, where they live and, for the few, for which organisation they speak. */
export function AboutYouFields({ groups, localities, typed, errors, pageLanguage }: AboutYouFieldsProps) {
  const { t } = useTranslation();
  const options = (choices: NamedChoice[]) =>
    choices.map(({ id, name }) => ({
      value: id,
      label: name.text,
      ...(name.language === pageLanguage ? {} : { lang: name.language, dir: directionOf(name.language) }),
    }));
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
        options={options(groups)}
      />
      {localities.length > 0 ? (
        <Radios
          name="locality"
          legend={t("surveys:aboutYou.locality")}
          hint={t("surveys:aboutYou.localityHint")}
          optional
          error={errors.locality ? t(errors.locality) : undefined}
          defaultValue={String(typed.locality ?? "")}
          options={options(localities)}
        />
      ) : null}
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
