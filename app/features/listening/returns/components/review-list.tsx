import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { Words } from "./return-document.tsx";

type SentReview = {
  id: string;
  number: number;
  submittedAt: Date | null;
  lessonsLearned: string;
  progressMade: string;
};

/** The reviews that were sent, in order. */
export function ReviewList({ reviews }: { reviews: SentReview[] }) {
  const { t } = useTranslation();
  return (
    <>
      {reviews.map(({ id, number, submittedAt, lessonsLearned, progressMade }) => (
        <section key={id}>
          <h3>
            {t("returns-office:reviews.sent", {
              number,
              day: submittedAt ? formatDay(dayOf(submittedAt), "en") : "",
            })}
          </h3>
          <SummaryList
            rows={[
              {
                key: t("returns-office:prompts.review.lessonsLearned"),
                value: <Words text={lessonsLearned} />,
              },
              {
                key: t("returns-office:prompts.review.progressMade"),
                value: <Words text={progressMade} />,
              },
            ]}
          />
        </section>
      ))}
    </>
  );
}
