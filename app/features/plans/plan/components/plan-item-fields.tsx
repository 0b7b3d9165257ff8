import type { PlanItemKind } from "#app/platform/database/client/enums.ts";
import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { useFormFields } from "#app/ui/form-fields.ts";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { headings } from "../plan.ts";

type PlanItemFieldsProps = { kind: PlanItemKind; isNew: boolean; form: FormState };

/** The fields of an item: a heading has a name and an outcome statement, any other says what will be done. */
export function PlanItemFields({ kind, isNew, form }: PlanItemFieldsProps) {
  const { t } = useTranslation();
  const { field } = useFormFields({}, form);
  return (
    <>
      <TextField
        {...field("code")}
        label={t("plans-office:item.code")}
        hint={isNew ? t("plans-office:item.codeHintNew") : t("plans-office:item.codeHintEdit")}
        width="short"
        optional={isNew}
      />
      {headings.includes(kind) ? (
        <>
          <TextField {...field("name")} label={t("plans-office:item.namePriority")} />
          <TextArea
            {...field("outcome")}
            label={t("plans-office:item.outcome")}
            hint={t("plans-office:item.outcomeHint")}
            rows={4}
            optional
          />
        </>
      ) : (
        <TextArea {...field("name")} label={t("plans-office:item.nameKeyAction")} rows={3} />
      )}
    </>
  );
}
