import { useSourceNames } from "#app/features/listening/contributions/components/source-names.ts";
import { peopleInWords, type Share, shareInWords } from "#app/features/listening/contributions/head-count.ts";
import { noGroup } from "#app/features/listening/contributions/passage-list.ts";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BarChart } from "#app/ui/bar-chart.tsx";
import type { PlanItemCount } from "../count-queries.server.ts";

type PlanItemCountsProps = { consultationId: string; item: PlanItemCount; keyActions: PlanItemCount[] };

/** The people behind one plan item: by stance, by group and by how they told us. Each number opens what it counts. */
export function PlanItemCounts({ consultationId, item, keyActions }: PlanItemCountsProps) {
  const { t } = useTranslation();
  const { channelName } = useSourceNames();
  const people = (share: { people: number; peopleAtLeast: boolean }) =>
    t("tagging-office:people", {
      people: peopleInWords(t, share.people, share.peopleAtLeast),
      count: share.people,
    });
  const words = (narrowed: Record<string, string>) =>
    paths.office.contributions({ consultation: consultationId, item: item.id, ...narrowed });
  const ofBase = (share: Share) => t("tagging-office:planItem.ofBase", shareInWords(t, share));
  const onlyIfAny = (count: number, href: string) => (count > 0 ? href : undefined);
  return (
    <div className="plan-item-counts">
      <BarChart
        title={t("tagging-office:planItem.byStance")}
        description={t("tagging-office:planItem.byStanceHint")}
        max={item.base}
        bars={item.byStance.map((share) => ({
          label: t(`tagging-office:stance.${share.stance}`),
          value: share.people,
          display: people(share),
          href: onlyIfAny(share.people, words({ stance: share.stance })),
        }))}
      />
      <BarChart
        title={t("tagging-office:planItem.byGroup")}
        max={item.base}
        bars={item.byGroup.map((share) => ({
          label: share.name ?? t("tagging-office:evidence.noGroup"),
          value: share.people,
          display: ofBase(share),
          href: onlyIfAny(share.people, words({ group: share.groupId ?? noGroup })),
        }))}
      />
      <BarChart
        title={t("tagging-office:planItem.byChannel")}
        max={item.base}
        bars={item.byChannel.map((share) => ({
          label: channelName(share.channel),
          value: share.people,
          display: ofBase(share),
          href: onlyIfAny(share.people, words({ channel: share.channel })),
        }))}
      />
      {keyActions.length > 0 ? (
        <BarChart
          title={t("tagging-office:planItem.actions")}
          max={item.base}
          bars={keyActions.map((action) => ({
            label: t("tagging-office:item", { code: action.code, name: action.name }),
            value: action.people,
            display: people(action),
            href: paths.office.planItem(consultationId, action.id),
          }))}
        />
      ) : null}
    </div>
  );
}
