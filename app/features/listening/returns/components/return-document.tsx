import type { ReactNode } from "react";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { isDay } from "#app/platform/time/day.ts";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { bySection } from "../calls/call.ts";
import { planValues } from "../plan-values.ts";
import type { CallParts } from "../read-content.ts";
import type { CoproductionEvidence, ReturnContent } from "../return-content.ts";
import { evidenceTexts } from "../return-questions.ts";
import { shownNumber } from "../shown-number.ts";

type ReturnDocumentProps = {
  content: Pick<ReturnContent, "actions" | "answers" | "evidence" | "review">;
  call: CallParts;
  /** For other services: small numbers of people are not given exactly. */
  forOthers?: boolean;
};

/** A return to read, part by part, in the words in which it was written. */
export function ReturnDocument({ content, call, forOthers = false }: ReturnDocumentProps) {
  const { t } = useTranslation();
  const { review } = content;
  return (
    <div className="return-document">
      {call.asksActions ? (
        <Part title={t("returns-office:parts.actions")}>
          {planValues.map((value) => (
            <ActionsFor key={value} value={value} actions={content.actions} />
          ))}
        </Part>
      ) : null}
      {bySection(call.questions).map(({ section, questions }) => (
        <Part key={questions[0]?.id} title={section || t("returns-office:parts.questions")}>
          <SummaryList
            rows={questions.map(({ id, text }) => ({
              id,
              key: text,
              value: <Words text={content.answers[id] ?? ""} />,
            }))}
          />
        </Part>
      ))}
      {call.asksEvidence ? (
        <Part title={t("returns-office:parts.evidence")}>
          <EvidenceDocument evidence={content.evidence} forOthers={forOthers} />
        </Part>
      ) : null}
      {call.asksReview ? (
        <Part title={t("returns-office:parts.review")}>
          <SummaryList
            rows={[
              {
                key: t("returns-office:review.firstOn"),
                value: isDay(review.firstOn) ? formatDay(review.firstOn, "en") : <Words text="" />,
              },
              {
                key: t("returns-office:review.everyMonths"),
                value: review.everyMonths ? (
                  t(`returns-office:review.interval.${review.everyMonths}`)
                ) : (
                  <Words text="" />
                ),
              },
              { key: t("returns-office:prompts.review.how"), value: <Words text={review.how} /> },
            ]}
          />
        </Part>
      ) : null}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function ActionsFor({
  value,
  actions,
}: {
  value: (typeof planValues)[number];
  actions: ReturnContent["actions"];
}) {
  const { t } = useTranslation();
  const own = actions.filter((action) => action.value === value);
  return (
    <>
      <h3>{t(`returns-office:values.${value}`)}</h3>
      {own.length === 0 ? <Words text="" /> : null}
      <ul>
        {own.map(({ text, sign }) => (
          <li key={`${text} ${sign}`}>
            <Words text={text} />
            {sign ? <p className="small">{t("returns-office:signOf", { sign })}</p> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How a plan was made with people, line by line. */
function EvidenceDocument({ evidence, forOthers }: { evidence: CoproductionEvidence; forOthers: boolean }) {
  const { t } = useTranslation();
  return (
    <SummaryList
      rows={[
        {
          key: t("returns-office:prompts.evidence.groups"),
          value:
            evidence.groups.length === 0 ? (
              <Words text="" />
            ) : (
              <ul className="plain-list">
                {evidence.groups.map(({ group, people }) => (
                  <li key={`${group} ${people}`}>
                    {group}: {shownNumber(people, forOthers) ?? t("returns-office:fewerThanFive")}
                  </li>
                ))}
              </ul>
            ),
        },
        ...evidenceTexts.map((field) => ({
          key: t(`returns-office:prompts.evidence.${field}`),
          value: <Words text={evidence[field]} />,
        })),
        {
          key: t("returns-office:prompts.evidence.agreement"),
          value: (
            <>
              {evidence.agreement ? (
                <p>{t(`returns-office:agreement.${evidence.agreement}`)}</p>
              ) : (
                <Words text="" />
              )}
              {evidence.agreementHow ? <Words text={evidence.agreementHow} /> : null}
            </>
          ),
        },
      ]}
    />
  );
}

/** Somebody's words with their paragraphs, or that there are none. */
export function Words({ text }: { text: string }) {
  const { t } = useTranslation();
  if (text.trim() === "") return <p className="small">{t("returns-office:nothingWritten")}</p>;
  return <p className="own-words">{text}</p>;
}
