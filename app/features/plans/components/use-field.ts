import { useTranslation } from "react-i18next";
import type { FormState } from "#app/platform/http/form.server.ts";

/** What a field of a form shows: its name, what was typed, and what is wrong with it. */
export function useField({ typed, errors }: FormState) {
  const { t } = useTranslation();
  return (name: string) => ({
    name,
    defaultValue: String(typed[name] ?? ""),
    error: errors[name] ? t(errors[name]) : undefined,
  });
}
