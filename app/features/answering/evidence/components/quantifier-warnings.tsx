import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { QuantifierWarning } from "../quantifier.ts";

/** Words such as "most" that the counts do not bear, with the counts. Never stops anybody. */
export function QuantifierWarnings({ warnings }: { warnings: readonly QuantifierWarning[] }) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <Notice kind="warning" title={t("evidence-office:quantifier.title")}>
      <ul>
        {warnings.map((warning) => (
          <li key={`${warning.word} ${warning.people} ${warning.base}`}>
            {warning.reason === "notToldApart"
              ? t("evidence-office:quantifier.notToldApart", warning)
              : warning.reason === "smallBase"
                ? t("evidence-office:quantifier.smallBase", { ...warning, count: warning.base })
                : t("evidence-office:quantifier.otherShare", {
                    ...warning,
                    percent: Math.round((warning.people * 100) / warning.base),
                    fits: warning.fits
                      ? t(`evidence-office:quantifier.scale.${warning.fits}`)
                      : t("evidence-office:quantifier.belowScale"),
                  })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
