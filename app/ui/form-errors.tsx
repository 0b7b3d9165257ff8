import { useTranslation } from "react-i18next";
import { ErrorSummary } from "./error-summary.tsx";

/** The error summary of a form whose errors are locale keys by field. */
export function FormErrors({ errors }: { errors: Record<string, string | undefined> }) {
  const { t } = useTranslation();
  return (
    <ErrorSummary
      errors={Object.entries(errors).flatMap(([field, key]) =>
        key ? [{ href: `#field-${field}`, text: t(key) }] : [],
      )}
    />
  );
}
