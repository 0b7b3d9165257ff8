import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { useFormFields } from "#app/ui/form-fields.ts";
import { TextField } from "#app/ui/text-field.tsx";

type RouteMapFieldsProps = { stored: Record<string, string>; refused: FormState | undefined };

/** The title of a route map and the months that it shows. */
export function RouteMapFields({ stored, refused }: RouteMapFieldsProps) {
  const { t } = useTranslation();
  const { field } = useFormFields(stored, refused);
  return (
    <>
      <TextField {...field("title")} label={t("programme-office:routeMap.mapTitle")} />
      <TextField
        {...field("firstMonth")}
        width="short"
        label={t("programme-office:routeMap.firstMonth")}
        hint={t("programme-office:routeMap.monthHint")}
      />
      <TextField
        {...field("lastMonth")}
        width="short"
        label={t("programme-office:routeMap.lastMonth")}
        hint={t("programme-office:routeMap.monthHint")}
      />
    </>
  );
}
