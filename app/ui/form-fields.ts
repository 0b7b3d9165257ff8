import type { FormState } from "#app/platform/http/form.server.ts";
import type { LocaleKey } from "#app/platform/i18n/texts.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";

/** How a form's fields are shown: as typed and with their errors after a refusal, else as stored. */
export function formView(stored: Record<string, string>, refused: FormState | undefined) {
  return {
    value: (field: string): string => {
      if (!refused) return stored[field] ?? "";
      const typed = refused.typed[field];
      return typeof typed === "string" ? typed : "";
    },
    error: (field: string): LocaleKey | undefined => refused?.errors[field],
  };
}

/** As formView, with what every field of a form is given: its name, its value and its error in words. */
export function useFormFields(stored: Record<string, string>, refused: FormState | undefined) {
  const { t } = useTranslation();
  const { value, error: keyOf } = formView(stored, refused);
  const error = (name: string) => {
    const key = keyOf(name);
    return key ? t(key) : undefined;
  };
  const field = <const Name extends string>(name: Name) => ({
    name,
    defaultValue: value(name),
    error: error(name),
  });
  return { value, error, field };
}

/** A record's fields as a form shows them: nothing for null and false, "yes" for true. */
export function storedFields(record: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([field, value]) => {
      if (value === true) return [field, "yes"];
      return [field, typeof value === "string" || typeof value === "number" ? String(value) : ""];
    }),
  );
}
