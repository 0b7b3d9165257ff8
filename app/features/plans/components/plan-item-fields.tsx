import { useTranslation } from "react-i18next";
import type { FormState } from "#app/platform/http/form.server.ts";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

type PlanItemFieldsProps = { kind: "priority" | "keyAction"; isNew: boolean; form: FormState };

/** The fields of a priority or of a key action. */
export function PlanItemFields({ kind, isNew, form: { typed, errors } }: PlanItemFieldsProps) {
  const { t } = useTranslation();
  const field = (name: string) => ({
    name,
    defaultValue: String(typed[name] ?? ""),
    error: errors[name] ? t(errors[name]) : undefined,
  });
  return (
    <>
      <TextField
        {...field("code")}
        label={t("plans-office:item.code")}
        hint={isNew ? t("plans-office:item.codeHintNew") : t("plans-office:item.codeHintEdit")}
        width="short"
        optional={isNew}
      />
      {kind === "priority" ? (
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
