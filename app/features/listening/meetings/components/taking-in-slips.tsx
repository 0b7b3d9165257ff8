import type { KeyingState } from "#app/features/listening/contributions/keying.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";

type TakingInSlipsProps = { slips: Record<KeyingState, number>; keyedTwice: boolean };

/** Which slips are taken in, and which are not and why. */
export function TakingInSlips({ slips, keyedTwice }: TakingInSlipsProps) {
  const { t } = useTranslation();
  const notYet = [
    { key: "needsSecond", count: slips.needsSecond },
    { key: "differs", count: slips.differs },
    { key: "leftOut", count: slips.leftOut },
  ] as const;
  return (
    <>
      {slips.settled === 0 ? (
        <EmptyState title={t("meetings-office:finish.nothingTitle")}>
          <p>{t("meetings-office:finish.noSlips")}</p>
        </EmptyState>
      ) : (
        <Notice kind="info" title={t("meetings-office:finish.slips", { count: slips.settled })}>
          {keyedTwice ? <p>{t("meetings-office:finish.twice")}</p> : null}
        </Notice>
      )}
      {notYet.some((one) => one.count > 0) ? (
        <>
          <h2>{t("meetings-office:finish.notTaken")}</h2>
          <ul>
            {notYet
              .filter((one) => one.count > 0)
              .map((one) => (
                <li key={one.key}>
                  {t(`meetings-office:finish.notTakenSlips.${one.key}`, { count: one.count })}
                </li>
              ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
