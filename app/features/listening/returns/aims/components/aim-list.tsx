import type { ReactNode } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";

export type Aim = { id: string; action: string; planItem: { code: string; name: string } };

/** The promises and measures that a plan against stigma works towards, each with the action that does. */
export function AimList({ aims, after }: { aims: Aim[]; after?: (aim: Aim) => ReactNode }) {
  const { t } = useTranslation();
  return (
    <ul>
      {aims.map((aim) => (
        <li key={aim.id}>
          {aim.planItem.code} {aim.planItem.name}
          <p className="small">
            {aim.action === ""
              ? t("returns-office:aims.whole")
              : t("returns-office:aims.by", { action: aim.action })}
          </p>
          {after?.(aim)}
        </li>
      ))}
    </ul>
  );
}
