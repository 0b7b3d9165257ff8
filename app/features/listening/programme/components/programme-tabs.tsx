import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Tabs } from "#app/ui/tabs.tsx";

const pages = ["programme", "stakeholders", "routeMap", "notHeard", "standards"] as const;
export type ProgrammePage = (typeof pages)[number];

/** The pages of a consultation's programme, each a tab. */
export function ProgrammeTabs({ id, current }: { id: string; current: ProgrammePage }) {
  const { t } = useTranslation();
  return (
    <Tabs
      label={t("programme-office:tabs.label")}
      tabs={pages.map((page) => ({
        href: paths.office[page](id),
        label: t(`programme-office:tabs.${page}`),
        current: page === current,
      }))}
    />
  );
}
