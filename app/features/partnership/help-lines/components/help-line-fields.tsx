import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { languages, translatedLanguages } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Details } from "#app/ui/details.tsx";
import { TextField } from "#app/ui/text-field.tsx";

type HelpLineFieldsProps = {
  values: Record<string, string | string[] | undefined>;
  errors: Partial<FieldErrors>;
};

/** What the public sees of a help line, with its hours in every language. */
export function HelpLineFields({ values, errors }: HelpLineFieldsProps) {
  const { t } = useTranslation();
  const field = (name: string) => {
    const value = values[name];
    const error = errors[name];
    return {
      name,
      width: "medium" as const,
      defaultValue: typeof value === "string" ? value : undefined,
      error: error ? t(error) : undefined,
    };
  };
  return (
    <>
      <TextField {...field("name")} label={t("help-lines-office:form.name")} />
      <TextField
        {...field("phone")}
        type="tel"
        label={t("help-lines-office:form.phone")}
        hint={t("help-lines-office:form.phoneHint")}
      />
      <TextField
        {...field("hours")}
        label={t("help-lines-office:form.hours")}
        hint={t("help-lines-office:form.hoursHint")}
        optional
      />
      <TextField {...field("url")} type="url" label={t("help-lines-office:form.url")} optional />
      <Details
        summary={t("help-lines-office:form.translations")}
        open={translatedLanguages.some((code) => errors[`hours_${code}`])}
      >
        {translatedLanguages.map((code) => (
          <TextField
            key={code}
            {...field(`hours_${code}`)}
            label={languages[code].ownName}
            lang={code}
            dir={languages[code].direction}
            optional
          />
        ))}
      </Details>
    </>
  );
}
