import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { monthOf } from "#app/platform/time/month.ts";
import { storedFields, useFormFields } from "#app/ui/form-fields.ts";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { monthColumns } from "../route-map.ts";
import type { RouteMapRecord } from "../route-map-queries.server.ts";

type RouteTaskFieldsProps = {
  map: Pick<RouteMapRecord, "firstMonth" | "lastMonth">;
  /** Null for a new task. */
  task: RouteMapRecord["tasks"][number] | null;
  refused: FormState | undefined;
};

const spareRows = 3;

/** A task with its days, and a row of fields for each milestone; empty rows are for more. */
export function RouteTaskFields({ map, task, refused }: RouteTaskFieldsProps) {
  const { t } = useTranslation();
  const milestones = task?.milestones ?? [];
  const { value, field } = useFormFields(
    { ...storedFields(task ?? {}), ...milestoneFields(milestones) },
    refused,
  );
  const months = monthColumns(map, "en");
  const typedRows = Object.keys(refused?.typed ?? {}).filter((name) => /\]\.label$/.test(name)).length;
  const rows = Math.max(typedRows, milestones.length + spareRows);
  return (
    <>
      <TextArea
        {...field("title")}
        rows={3}
        label={t("programme-office:routeMap.task")}
        hint={t("programme-office:routeMap.taskHint")}
      />
      <TextField
        {...field("startsOn")}
        type="date"
        width="short"
        label={t("programme-office:routeMap.startsOn")}
        optional
      />
      <TextField
        {...field("endsOn")}
        type="date"
        width="short"
        label={t("programme-office:routeMap.endsOn")}
        optional
      />
      <h2>{t("programme-office:routeMap.milestones")}</h2>
      <p>{t("programme-office:routeMap.milestonesText")}</p>
      {Array.from({ length: rows }, (_, index) => `milestones[${index}]`).map((row, index) => (
        <fieldset key={row} className="field-row">
          <legend>{t("programme-office:routeMap.milestone", { number: index + 1 })}</legend>
          {value(`${row}.id`) ? <input type="hidden" name={`${row}.id`} value={value(`${row}.id`)} /> : null}
          <div className="field-row__fields field-row__fields--first-wide">
            <TextField {...field(`${row}.label`)} label={t("programme-office:routeMap.label")} />
            <TextField
              {...field(`${row}.day`)}
              type="date"
              width="short"
              label={t("programme-office:routeMap.day")}
            />
            <Select
              {...field(`${row}.month`)}
              label={t("programme-office:routeMap.month")}
              options={[
                { value: "", label: t("programme-office:routeMap.monthOfDay") },
                ...monthsWith(months, value(`${row}.month`)).map(({ month, name }) => ({
                  value: month,
                  label: name,
                })),
              ]}
            />
          </div>
        </fieldset>
      ))}
    </>
  );
}

/** The map's months, and the one that is chosen already though the map does not show it. */
function monthsWith(months: { month: string; name: string }[], chosen: string) {
  const isShown = chosen === "" || months.some(({ month }) => month === chosen);
  return isShown ? months : [...months, { month: chosen, name: chosen }];
}

function milestoneFields(milestones: RouteMapRecord["tasks"][number]["milestones"]): Record<string, string> {
  return Object.fromEntries(
    milestones.flatMap(({ id, label, day, month }, index) => {
      const row = `milestones[${index}]`;
      const followsDay = day !== null && monthOf(day) === month;
      return [
        [`${row}.id`, id],
        [`${row}.label`, label],
        [`${row}.day`, day ?? ""],
        [`${row}.month`, followsDay ? "" : month],
      ];
    }),
  );
}
