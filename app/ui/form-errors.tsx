import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { ErrorSummary } from "./error-summary.tsx";

/** The error summary of a form whose errors are locale keys by field. */
export function FormErrors({ errors }: { errors: Partial<FieldErrors> }) {
  const { t } = useTranslation();
  return (
    <ErrorSummary
      errors={Object.entries(errors).flatMap(([field, key]) =>
        key ? [{ href: `#field-${field}`, text: t(key) }] : [],
      )}
    />
  );
}
