import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Tabs } from "#app/ui/tabs.tsx";

type Page = "plan" | "rows" | "due" | "gaps" | "logic" | "refinements" | "crosswalk" | "shaped";

/** The pages on which one plan is worked on. */
export function PlanPages({ planId, current }: { planId: string; current: Page }) {
  const { t } = useTranslation();
  const pages: { page: Page; href: string }[] = [
    { page: "plan", href: paths.office.plan(planId) },
    { page: "rows", href: paths.office.planRows(planId) },
    { page: "due", href: paths.office.planDue(planId) },
    { page: "gaps", href: paths.office.planGaps(planId) },
    { page: "logic", href: paths.office.planLogicModel(planId) },
    { page: "refinements", href: paths.office.planRefinements(planId) },
    { page: "crosswalk", href: paths.office.planCrosswalk(planId) },
    { page: "shaped", href: paths.office.planShaped(planId) },
  ];
  return (
    <Tabs
      label={t("progress-office:pages.label")}
      tabs={pages.map(({ page, href }) => ({
        href,
        label: t(`progress-office:pages.${page}`),
        current: page === current,
      }))}
    />
  );
}
