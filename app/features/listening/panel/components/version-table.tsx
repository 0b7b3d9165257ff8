import { paths } from "#app/paths.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { VersionsView } from "../version-queries.server.ts";

type Shown = Pick<VersionsView, "id" | "title" | "versions">;

/** The frozen versions of a draft: what each is, who could comment on it, and how much came of it. */
export function VersionTable({ draft }: { draft: Shown }) {
  const { t } = useTranslation();
  return (
    <DataTable
      caption={t("panel-office:versions.caption")}
      captionHidden
      columns={[
        { key: "version", label: t("panel-office:versions.version") },
        { key: "frozen", label: t("panel-office:versions.frozen") },
        { key: "before", label: t("panel-office:versions.before") },
        { key: "received", label: t("panel-office:versions.received"), numeric: true },
      ]}
      rows={draft.versions.map((version) => ({
        id: version.id,
        header: "version",
        cells: {
          version: (
            <>
              <Link href={paths.office.version(version.id)}>
                {t("panel-office:versionName", { title: draft.title, number: version.number })}
              </Link>{" "}
              {version.signOff ? <Tag tone="success">{t("panel-office:versions.final")}</Tag> : null}
              <br />
              {t(`panel-office:stage.${version.stage}`)}
            </>
          ),
          frozen: t("panel-office:versions.frozenBy", {
            day: formatDay(dayOf(new Date(version.frozenAt)), "en"),
            name: version.frozenByName,
          }),
          before:
            version.periods.length === 0
              ? t("panel-office:versions.nobody")
              : version.periods.map((period) => (
                  <p key={period.id}>
                    {t(`panel-office:audience.${period.audience}`, {
                      from: formatDay(dayOf(new Date(period.opensAt), period.timeZone), "en"),
                      to: formatDay(dayOf(new Date(period.closesAt), period.timeZone), "en"),
                    })}
                  </p>
                )),
          received: version.comments,
        },
      }))}
      empty={
        <EmptyState title={t("panel-office:versions.none")}>
          <p>{t("panel-office:versions.noneText")}</p>
        </EmptyState>
      }
    />
  );
}
