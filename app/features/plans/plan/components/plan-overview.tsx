import { type ReactNode, useId } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { PlanOverview as PlanOverviewView, PriorityOverview } from "../plan.ts";

type PlanOverviewProps = {
  overview: PlanOverviewView;
  /** The place that the vision is for; may be empty. */
  area: string;
  caption: ReactNode;
  /** Language and direction of the plan's own words, where they are not the page's. */
  lang?: string;
  dir?: "ltr" | "rtl";
};

/**
 * The plan on a page: vision, priorities, outcome statements, key actions, local areas. One table with scoped headers;
 * on a narrow screen its cells are stacked by priority, on paper it fills one sheet.
 */
export function PlanOverview({ overview, area, caption, lang, dir }: PlanOverviewProps) {
  const { t } = useTranslation();
  const { vision, localities, priorities } = overview;
  const captionId = useId();
  const own = { lang, dir };
  const span = Math.max(1, priorities.length);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section with a name is the same region; the role is what the caption names
    <div
      className="plan-overview"
      role="region"
      aria-labelledby={captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table>
        <caption id={captionId}>{caption}</caption>
        <tbody>
          {vision ? (
            <tr className="plan-overview__vision">
              <th scope="row">
                {area ? t("plans:overview.visionFor", { area }) : t("plans:overview.vision")}
              </th>
              <td colSpan={span}>
                <p {...own}>{vision}</p>
              </td>
            </tr>
          ) : null}
          {priorities.length > 0 ? (
            <PriorityRows priorities={priorities} own={own} />
          ) : (
            <tr>
              <th scope="row">{t("plans:overview.priorities")}</th>
              <td>{t("plans:overview.none")}</td>
            </tr>
          )}
          {localities ? (
            <tr className="plan-overview__localities">
              <th scope="row">{t("plans:overview.localities")}</th>
              <td colSpan={span}>
                <p {...own}>{localities}</p>
              </td>
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}

type PriorityRowsProps = { priorities: PriorityOverview[]; own: { lang?: string; dir?: "ltr" | "rtl" } };

function PriorityRows({ priorities, own }: PriorityRowsProps) {
  const { t } = useTranslation();
  return (
    <>
      <tr className="plan-overview__priorities">
        <th scope="row">{t("plans:overview.priorities")}</th>
        {priorities.map(({ id, code, name }) => (
          <th scope="col" key={id}>
            <span className="plan-overview__code">{t("plans:overview.priority", { code })}</span>{" "}
            <span {...own}>{name}</span>
          </th>
        ))}
      </tr>
      <tr className="plan-overview__outcomes">
        <th scope="row">{t("plans:overview.outcome")}</th>
        {priorities.map(({ id, outcome }) => (
          <td key={id}>
            <StackedLabel>{t("plans:overview.outcome")}</StackedLabel>
            <p {...own}>{outcome}</p>
          </td>
        ))}
      </tr>
      <tr className="plan-overview__actions">
        <th scope="row">{t("plans:overview.keyActions")}</th>
        {priorities.map(({ id, keyActions }) => (
          <td key={id}>
            <StackedLabel>{t("plans:overview.keyActions")}</StackedLabel>
            {keyActions.length === 0 ? <p>{t("plans:overview.noKeyActions")}</p> : null}
            <ul {...own}>
              {keyActions.map((action) => (
                <li key={action.id}>
                  <span className="plan-overview__code">{action.code}</span> {action.name}
                </li>
              ))}
            </ul>
          </td>
        ))}
      </tr>
    </>
  );
}

// Where cells are stacked, the row's header stands far above its cells: seen again in each, and not heard twice.
function StackedLabel({ children }: { children: ReactNode }) {
  return (
    <span className="plan-overview__label" aria-hidden="true">
      {children}
    </span>
  );
}
