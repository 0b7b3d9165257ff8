import type { TimescaleDoubt } from "#app/features/plans/wording/timescale.ts";
import { paths } from "#app/paths.ts";
import type {
  MeasureType,
  OutcomeHorizon,
  PlanItemStatus,
  PlanLinkKind,
  TimescaleKind,
} from "#app/platform/database/client/enums.ts";
import { formatDay, formatNumber } from "#app/platform/i18n/dates.ts";
import { originalLanguage } from "#app/platform/i18n/languages.ts";
import type { Texts } from "#app/platform/i18n/texts.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { Day } from "#app/platform/time/day.ts";
import { Link } from "#app/ui/link.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { ItemTexts } from "../stored-item.ts";

type Linked = { id: string; planId: string; code: string; name: string };

export type ItemMeaningView = ItemTexts & {
  planId: string;
  target: string;
  measures: MeasureType | null;
  horizon: OutcomeHorizon | null;
  parent: Linked | null;
  leads: { position: number; words: string; isAccountable: boolean; body: { name: string } }[];
  timescales: {
    position: number;
    words: string;
    kind: TimescaleKind;
    startsOn: Day | null;
    dueOn: Day | null;
    every: string;
    event: string;
    note: string;
    doubt: TimescaleDoubt | "";
  }[];
  links: { kind: PlanLinkKind; to: Linked }[];
  linkedFrom: { kind: PlanLinkKind; from: Linked }[];
};

/** A row as it is printed, and what its lead and timescale were understood to mean. */
export function ItemMeaning({ item }: { item: ItemMeaningView }) {
  const { t } = useTranslation();
  const row = (name: keyof Texts["progress-office"]["field"], value: string) => ({
    key: t(`progress-office:field.${name}`),
    value,
  });
  const links = (ways: { id: string; kind: PlanLinkKind; row: Linked }[], isBack = false) => (
    <ul>
      {ways.map(({ id, kind, row }) => (
        <li key={id}>
          {t(`progress-office:${isBack ? "linkBack" : "link"}.${kind}`)}:{" "}
          <Link href={paths.office.editPlanItem(row.planId, row.id)}>
            {row.code} {row.name}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <SummaryList
      rows={[
        ...(["name", "outcome", "detail", "source", "target"] as const)
          .filter((name) => name === "name" || item[name] !== "")
          .map((name) => row(name, item[name])),
        { key: t("progress-office:field.status"), value: <StatusTag status={item.status} /> },
        ...(item.parent
          ? [
              {
                key: t("progress-office:field.parentId"),
                value: (
                  <Link href={paths.office.editPlanItem(item.planId, item.parent.id)}>
                    {item.parent.code} {item.parent.name}
                  </Link>
                ),
              },
            ]
          : []),
        ...(item.measures ? [row("measures", t(`progress-office:measures.${item.measures}`))] : []),
        ...(item.horizon ? [row("horizon", t(`progress-office:horizon.${item.horizon}`))] : []),
        ...(item.amount === null ? [] : [row("amount", `£${formatNumber(item.amount, originalLanguage)}`)]),
        row("lead", item.lead || t("progress-office:item.none")),
        {
          key: t("progress-office:item.understoodLeads"),
          value:
            item.leads.length === 0
              ? t("progress-office:item.none")
              : item.leads
                  .map(({ isAccountable, body }) =>
                    isAccountable ? t("progress-office:item.answersFor", { name: body.name }) : body.name,
                  )
                  .join("; "),
        },
        row("timescale", item.timescale || t("progress-office:item.none")),
        { key: t("progress-office:item.understoodTimescale"), value: <Timescales of={item.timescales} /> },
        ...(item.links.length === 0
          ? []
          : [
              {
                key: t("progress-office:field.links"),
                value: links(item.links.map(({ kind, to }) => ({ id: kind + to.id, kind, row: to }))),
              },
            ]),
        ...(item.linkedFrom.length === 0
          ? []
          : [
              {
                key: t("progress-office:item.namedBy"),
                value: links(
                  item.linkedFrom.map(({ kind, from }) => ({ id: kind + from.id, kind, row: from })),
                  true,
                ),
              },
            ]),
      ]}
    />
  );
}

/** How far a row has come in being consulted on. */
export function StatusTag({ status }: { status: PlanItemStatus }) {
  const { t } = useTranslation();
  const tone = { draft: "warning", refined: "suggestion", adopted: "success", dropped: "neutral" } as const;
  return <Tag tone={tone[status]}>{t(`progress-office:status.${status}`)}</Tag>;
}

function Timescales({ of }: { of: ItemMeaningView["timescales"] }) {
  const { t } = useTranslation();
  if (of.length === 0) return t("progress-office:item.none");
  const inWords = (day: Day) => formatDay(day, originalLanguage);
  return (
    <ul>
      {of.map((one) => (
        <li key={one.position}>
          {[
            t(`plans-office:timescale.${one.kind}`),
            one.startsOn ? t("progress-office:item.from", { day: inWords(one.startsOn) }) : "",
            one.dueOn ? t("progress-office:item.until", { day: inWords(one.dueOn) }) : "",
            ...[one.every, one.event, one.note],
          ]
            .filter((part) => part !== "")
            .join(", ")}
          {one.doubt ? (
            <> – {t(`plans-office:notes.doubt.timescale.${one.doubt}`, { value: one.words })}</>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
