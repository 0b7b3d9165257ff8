import { peopleInWords } from "#app/features/listening/contributions/head-count.ts";
import { noGroup } from "#app/features/listening/contributions/passage-list.ts";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { barWidth } from "#app/ui/bar-chart.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Link } from "#app/ui/link.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import type { ConsultationCounts } from "../count-queries.server.ts";

/** Priorities by groups: how many people of each group spoke about each, as a number that opens their words and a bar. */
export function MapOfVoices(props: {
  consultationId: string;
  counts: ConsultationCounts;
  /** A new plan whose items are shown: their numbers open the words that came through the crosswalk. */
  throughPlan?: string | null;
}) {
  const { consultationId, counts, throughPlan } = props;
  const { t } = useTranslation();
  const priorities = counts.items.filter((item) => item.parentId === null);
  const most = Math.max(1, ...priorities.map((item) => item.people));
  const groupName = (name: string | null) => name ?? t("tagging-office:evidence.noGroup");
  const header = (name: string, { base, baseAtLeast }: { base: number; baseAtLeast: boolean }) => (
    <>
      {name}{" "}
      <span className="map-of-voices__base">
        {t("tagging-office:evidence.tookPart", { people: peopleInWords(t, base, baseAtLeast) })}
      </span>
    </>
  );
  return (
    <div className="map-of-voices">
      <DataTable
        caption={t("tagging-office:evidence.caption")}
        captionHidden
        dense
        columns={[
          { key: "priority", label: t("tagging-office:evidence.priority") },
          { key: "everyone", label: header(t("tagging-office:evidence.everyone"), counts) },
          ...counts.groups.map((group) => ({
            key: group.groupId ?? noGroup,
            label: header(groupName(group.name), group),
          })),
        ]}
        rows={priorities.map((item) => {
          const name = t("tagging-office:item", { code: item.code, name: item.name });
          const itemHref = throughPlan
            ? paths.office.planItemWords(throughPlan, item.id, { consultation: consultationId })
            : paths.office.planItem(consultationId, item.id);
          const cell = (share: Heard, group: string, href: string) => (
            <Voices share={share} most={most} href={href} about={{ group, item: item.code }} />
          );
          return {
            id: item.id,
            header: "priority",
            cells: {
              priority: (
                <>
                  <Link href={itemHref}>{name}</Link>
                  {item.people === 0 ? (
                    <span className="map-of-voices__none">{t("tagging-office:evidence.none")}</span>
                  ) : null}
                </>
              ),
              everyone: cell(item, t("tagging-office:evidence.everyone"), itemHref),
              ...Object.fromEntries(
                item.byGroup.map((share) => [
                  share.groupId ?? noGroup,
                  cell(
                    share,
                    groupName(share.name),
                    throughPlan
                      ? paths.office.planItemWords(throughPlan, item.id, {
                          consultation: consultationId,
                          group: share.groupId ?? noGroup,
                        })
                      : paths.office.contributions({
                          consultation: consultationId,
                          item: item.id,
                          group: share.groupId ?? noGroup,
                        }),
                  ),
                ]),
              ),
            },
          };
        })}
      />
    </div>
  );
}

type Heard = { people: number; peopleAtLeast: boolean };

type VoicesProps = { share: Heard; most: number; href: string; about: { group: string; item: string } };

function Voices({ share, most, href, about }: VoicesProps) {
  const { t } = useTranslation();
  const { people } = share;
  const words = t("tagging-office:people", {
    people: peopleInWords(t, people, share.peopleAtLeast),
    count: people,
  });
  return (
    <div className="voices">
      {people === 0 ? (
        <span className="voices__nobody">{words}</span>
      ) : (
        <Link className="nowrap" href={href}>
          {words}
          <VisuallyHidden>
            {" "}
            {t("tagging-office:evidence.cell", { group: about.group, item: about.item })}
          </VisuallyHidden>
        </Link>
      )}
      <svg
        className="bar-chart__bar voices__bar"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect width={barWidth(people, most)} height="10" />
      </svg>
    </div>
  );
}
