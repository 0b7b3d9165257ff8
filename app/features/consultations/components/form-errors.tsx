import { useTranslation } from "react-i18next";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { fieldIds } from "#app/ui/field-parts.tsx";

/** The error summary of a form that was refused: field by field, the locale keys that its parser found. */
export function FormErrors({ errors }: { errors: Record<string, string> }) {
  const { t } = useTranslation();
  return (
    <ErrorSummary
      errors={Object.entries(errors).map(([field, key]) => ({
        href: `#${fieldIds(field).field}`,
        text: t(key),
      }))}
    />
  );
}
