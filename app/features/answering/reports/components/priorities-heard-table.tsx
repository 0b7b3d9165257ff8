import { peopleInWords } from "#app/features/listening/contributions/head-count.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import type { PrioritiesHeard } from "../priorities-heard.server.ts";

type PrioritiesHeardTableProps = {
  caption: string;
  heading: string;
  places: { id: string; name: string }[];
  heard: PrioritiesHeard;
};

/** People by group or locality, and by the priority that their words were tagged with. */
export function PrioritiesHeardTable({ caption, heading, places, heard }: PrioritiesHeardTableProps) {
  const { t } = useTranslation();
  return (
    <DataTable
      dense
      caption={caption}
      columns={[
        { key: "name", label: heading },
        ...heard.priorities.map(({ id, code, name }) => ({
          key: id,
          numeric: true,
          label: t("programme-office:reachTable.priority", { code, name }),
        })),
      ]}
      rows={places.map((place) => ({
        id: place.id,
        header: "name",
        cells: {
          name: place.name,
          ...Object.fromEntries(
            heard.priorities.map(({ id }) => {
              const cell = heard.cells.find((one) => one.placeId === place.id && one.priorityId === id);
              return [id, peopleInWords(t, cell?.people ?? 0, cell?.atLeast ?? false)];
            }),
          ),
        },
      }))}
    />
  );
}
