import { paths } from "#app/paths.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Link } from "#app/ui/link.tsx";
import type { VersionsView } from "../../version-queries.server.ts";

const steps = ["proposals", "firstDraft", "secondDraft"] as const;

/** The steps of section 33 with when each was taken, who was asked, and how many views came back. */
export function StageTable({ versions }: { versions: VersionsView["versions"] }) {
  const { t } = useTranslation();
  const final = versions.find((version) => version.signOff !== null);
  const row = (id: (typeof steps)[number] | "finalPlan", done: VersionsView["versions"], when: string) => ({
    id,
    header: "step",
    cells: {
      step: t(`panel-office:stages.${id}`),
      when,
      versions: done.map((version) => (
        <p key={version.id}>
          <Link href={paths.office.version(version.id)}>
            {t("panel-office:versions.number", { number: version.number })}
          </Link>
        </p>
      )),
      asked: done.flatMap((version) =>
        version.periods.map((period) => (
          <p key={period.id}>{period.recipients || t(`panel-office:asked.${period.audience}`)}</p>
        )),
      ),
      views: done.reduce(
        (sum, version) => sum + version.periods.reduce((all, period) => all + period.received, 0),
        0,
      ),
    },
  });
  return (
    <DataTable
      caption={t("panel-office:stages.title")}
      captionHidden
      columns={[
        { key: "step", label: t("panel-office:stages.step") },
        { key: "versions", label: t("panel-office:versions.version") },
        { key: "when", label: t("panel-office:stages.when") },
        { key: "asked", label: t("panel-office:stages.asked") },
        { key: "views", label: t("panel-office:stages.views"), numeric: true },
      ]}
      rows={[
        ...steps.map((step) => {
          const done = versions.filter((version) => version.stage === step).toReversed();
          const first = done[0];
          return row(
            step,
            done,
            first ? formatDay(dayOf(new Date(first.frozenAt)), "en") : t("panel-office:stages.notYet"),
          );
        }),
        row(
          "finalPlan",
          final ? [final] : [],
          final?.signOff
            ? t("panel-office:stages.decided", {
                day: formatDay(dayOf(new Date(final.signOff.signedOffAt)), "en"),
                by: final.signOff.decidedBy,
              })
            : t("panel-office:stages.notYet"),
        ),
      ]}
    />
  );
}
