import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Tabs } from "#app/ui/tabs.tsx";

/** The two lists of this part of the office: what is asked for, and who is asked. */
export function StigmaPlanTabs({ current }: { current: "calls" | "services" }) {
  const { t } = useTranslation();
  return (
    <Tabs
      label={t("returns-office:tabs.label")}
      tabs={[
        {
          href: paths.office.calls(),
          label: t("returns-office:tabs.calls"),
          current: current === "calls",
        },
        {
          href: paths.office.services(),
          label: t("returns-office:tabs.services"),
          current: current === "services",
        },
      ]}
    />
  );
}
