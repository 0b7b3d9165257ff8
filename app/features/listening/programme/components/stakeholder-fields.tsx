import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { useFormFields } from "#app/ui/form-fields.ts";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { PlacedGroup } from "./influence-grid.tsx";

type StakeholderFieldsProps = {
  groups: PlacedGroup[];
  localities: { id: string; name: string; target: number | null; isRetired: boolean }[];
  refused: FormState | undefined;
};

/** Each group with its place on the grid and its target, each locality with its name and target, and room for more. */
export function StakeholderFields({ groups, localities, refused }: StakeholderFieldsProps) {
  const { t } = useTranslation();
  const stored = Object.fromEntries([
    ...groups.flatMap(({ interest, influence, target }, index) => [
      [`groups[${index}].interest`, interest ?? ""],
      [`groups[${index}].influence`, influence ?? ""],
      [`groups[${index}].target`, String(target ?? "")],
    ]),
    ...localities.flatMap(({ name, target, isRetired }, index) => [
      [`localities[${index}].name`, name],
      [`localities[${index}].target`, String(target ?? "")],
      [`localities[${index}].retired`, isRetired ? "yes" : ""],
    ]),
  ]);
  const { value, field } = useFormFields(stored, refused);
  const levels = (scale: "interest" | "influence") => [
    { value: "", label: t("programme-office:stakeholders.notSaid") },
    ...(["low", "medium", "high"] as const).map((level) => ({
      value: level,
      label: t(`programme-office:grid.${scale}.${level}`),
    })),
  ];
  const target = { width: "short", inputMode: "numeric" } as const;
  return (
    <>
      <h2>{t("programme-office:stakeholders.groups")}</h2>
      {groups.map((group, index) => (
        <fieldset key={group.id} className="field-row">
          <legend>{group.name}</legend>
          <input type="hidden" name={`groups[${index}].id`} value={group.id} />
          <div className="field-row__fields">
            <Select
              {...field(`groups[${index}].interest`)}
              label={t("programme-office:stakeholders.interest")}
              options={levels("interest")}
            />
            <Select
              {...field(`groups[${index}].influence`)}
              label={t("programme-office:stakeholders.influence")}
              options={levels("influence")}
            />
            <TextField
              {...field(`groups[${index}].target`)}
              {...target}
              label={t("programme-office:stakeholders.target")}
            />
          </div>
        </fieldset>
      ))}
      <h2>{t("programme-office:stakeholders.localities")}</h2>
      <p className="measure">{t("programme-office:stakeholders.localitiesText")}</p>
      {localities.map((locality, index) => (
        <fieldset key={locality.id} className="field-row">
          <legend>{locality.name}</legend>
          <input type="hidden" name={`localities[${index}].id`} value={locality.id} />
          <div className="field-row__fields">
            <TextField
              {...field(`localities[${index}].name`)}
              label={t("programme-office:stakeholders.name")}
            />
            <TextField
              {...field(`localities[${index}].target`)}
              {...target}
              label={t("programme-office:stakeholders.target")}
            />
            <Checkboxes
              name={`localities[${index}].retired`}
              legend={t("programme-office:stakeholders.offeredLegend")}
              options={[{ value: "yes", label: t("programme-office:stakeholders.retired") }]}
              defaultValue={value(`localities[${index}].retired`) ? ["yes"] : []}
            />
          </div>
        </fieldset>
      ))}
      <TextArea
        {...field("more")}
        rows={3}
        label={t("programme-office:stakeholders.more")}
        hint={t("programme-office:stakeholders.moreHint")}
        optional
      />
    </>
  );
}
