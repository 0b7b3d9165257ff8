import { useTranslation } from "#app/platform/i18n/use-translation.ts";

const kinds = ["groups", "invited", "supported", "methods", "changed", "notTakenUp", "agreement"] as const;

/** What counts as evidence that a plan was made together with people. */
export function WhatCounts() {
  const { t } = useTranslation();
  return (
    <>
      <p>{t("returns-office:whatCounts.text")}</p>
      <ul>
        {kinds.map((kind) => (
          <li key={kind}>{t(`returns-office:whatCounts.${kind}`)}</li>
        ))}
      </ul>
      <p>{t("returns-office:whatCounts.link")}</p>
    </>
  );
}
