import type { AnswerOutcome } from "#app/platform/database/client/enums.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { Details } from "#app/ui/details.tsx";

type EarlierAnswersProps = {
  answers: { outcome: AnswerOutcome; reason: string; answeredByName: string; answeredAt: Date | string }[];
};

/** The answers that a newer one has replaced. */
export function EarlierAnswers({ answers }: EarlierAnswersProps) {
  const { t } = useTranslation();
  if (answers.length === 0) return null;
  return (
    <Details summary={t("panel-office:comment.earlier", { count: answers.length })}>
      <ul>
        {answers.map((answer) => (
          <li key={String(answer.answeredAt)}>
            {t(`panel:outcome.${answer.outcome}`)}: {answer.reason}{" "}
            <span className="meta-line">
              {t("panel:comment.answered", {
                name: answer.answeredByName,
                day: formatDay(dayOf(new Date(answer.answeredAt)), "en"),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Details>
  );
}
