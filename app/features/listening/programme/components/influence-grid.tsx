import type { GroupLevel } from "#app/platform/database/client/enums.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { DataTable } from "#app/ui/data-table.tsx";

const levels = ["low", "medium", "high"] as const satisfies GroupLevel[];

export type PlacedGroup = {
  id: string;
  name: string;
  interest: GroupLevel | null;
  influence: GroupLevel | null;
  target: number | null;
};

/** The interest and influence grid: rows by influence, the highest first; columns by interest. */
export function InfluenceGrid({ groups }: { groups: PlacedGroup[] }) {
  const { t } = useTranslation();
  const unplaced = groups.filter((group) => group.interest === null || group.influence === null);
  const within = (influence: GroupLevel, interest: GroupLevel) =>
    groups.filter((group) => group.influence === influence && group.interest === interest);
  return (
    <>
      <DataTable
        caption={t("programme-office:grid.caption")}
        columns={[
          { key: "influence", label: t("programme-office:grid.corner") },
          ...levels.map((interest) => ({
            key: interest,
            label: t(`programme-office:grid.interest.${interest}`),
          })),
        ]}
        rows={levels.toReversed().map((influence) => ({
          id: influence,
          header: "influence",
          cells: {
            influence: t(`programme-office:grid.influence.${influence}`),
            ...Object.fromEntries(
              levels.map((interest) => [
                interest,
                <Names key={interest} names={within(influence, interest).map((group) => group.name)} />,
              ]),
            ),
          },
        }))}
      />
      {unplaced.length > 0 ? (
        <p>
          {t("programme-office:grid.unplaced")} {unplaced.map((group) => group.name).join("; ")}
        </p>
      ) : null}
    </>
  );
}

function Names({ names }: { names: string[] }) {
  const { t } = useTranslation();
  if (names.length === 0) return <>{t("programme-office:grid.nobody")}</>;
  return (
    <ul className="plain-list">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}
