import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Words } from "../../components/return-document.tsx";

export type Support = {
  isNeeded: boolean;
  need: string;
  assessedAt: Date;
  offer: string;
  offeredAt: Date | null;
  answer: "accepted" | "declined" | null;
  answerText: string;
  outcome: string;
};

/** Organisational-development support in one place: asked for, assessed, offered, answered, and what came of it. */
export function SupportFacts({
  wanted,
  support,
}: {
  wanted: { wanted: "yes" | "no" | ""; text: string };
  support: Support | null;
}) {
  const { t } = useTranslation();
  return (
    <SummaryList
      rows={[
        {
          key: t("returns-office:support.askedFor"),
          value: (
            <>
              <p>{t(`returns-office:support.wanted.${wanted.wanted || "unsaid"}`)}</p>
              {wanted.text ? <Words text={wanted.text} /> : null}
            </>
          ),
        },
        {
          key: t("returns-office:support.assessed"),
          value: support ? (
            <>
              <p>
                {t(`returns-office:support.${support.isNeeded ? "needed" : "notNeeded"}`, {
                  day: formatDay(dayOf(support.assessedAt), "en"),
                })}
              </p>
              {support.need ? <Words text={support.need} /> : null}
            </>
          ) : (
            t("returns-office:support.notAssessed")
          ),
        },
        ...(support?.offeredAt
          ? [
              {
                key: t("returns-office:support.offered", { day: formatDay(dayOf(support.offeredAt), "en") }),
                value: <Words text={support.offer} />,
              },
              {
                key: t("returns-office:support.answer"),
                value: (
                  <>
                    <p>{t(`returns-office:support.answers.${support.answer ?? "none"}`)}</p>
                    {support.answerText ? <Words text={support.answerText} /> : null}
                  </>
                ),
              },
            ]
          : []),
        ...(support?.outcome
          ? [{ key: t("returns-office:support.outcome"), value: <Words text={support.outcome} /> }]
          : []),
      ]}
    />
  );
}
