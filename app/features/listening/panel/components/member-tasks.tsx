import { paths } from "#app/paths.ts";
import type { AnswerOutcome } from "#app/platform/database/client/enums.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { usePageLanguage } from "#app/platform/i18n/page-language.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { Localised } from "#app/ui/localised.tsx";

type MemberTasksProps = {
  hasName: boolean;
  drafts: {
    id: string;
    version: { title: string; number: number };
    planTitle: string;
    closesAt: Date | string;
    timeZone: string;
    isOpen: boolean;
    ownComments: number;
  }[];
  answered: { id: string; exact: string; outcome: AnswerOutcome }[];
  toAgree: { id: string; draftTitle: string; heading: string | null }[];
};

/** What waits for a member: a name to choose, drafts to read, answers to their comments, records to agree with or not. */
export function MemberTasks({ hasName, drafts, answered, toAgree }: MemberTasksProps) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  return (
    <>
      {hasName ? null : (
        <p>
          <LinkButton href={paths.panel.name(language)}>{t("panel-member:name.title")}</LinkButton>
        </p>
      )}
      <section aria-labelledby="drafts">
        <h2 id="drafts">{t("panel-member:home.drafts")}</h2>
        {drafts.length === 0 ? (
          <EmptyState title={t("panel-member:home.noDrafts")}>
            <p>{t("panel-member:home.noDraftsText")}</p>
          </EmptyState>
        ) : null}
        <ul className="plain-list">
          {drafts.map((draft) => (
            <li key={draft.id}>
              <h3>
                <Link href={paths.panel.draft(language, draft.id)}>
                  {t("panel:page.title", {
                    title: draft.version.title,
                    number: draft.version.number,
                  })}
                </Link>
              </h3>
              <p>
                <Localised text={draft.planTitle} language="en" />
              </p>
              <p>
                {t(draft.isOpen ? "panel:page.open" : "panel:page.closed", {
                  when: formatMoment(new Date(draft.closesAt), language, draft.timeZone),
                })}{" "}
                {t("panel-member:home.own", { count: draft.ownComments })}
              </p>
            </li>
          ))}
        </ul>
      </section>
      {answered.length > 0 ? (
        <section aria-labelledby="answers">
          <h2 id="answers">{t("panel-member:home.answers")}</h2>
          <ul>
            {answered.map((comment) => (
              <li key={comment.id}>
                <Link href={paths.panel.comment(language, comment.id)}>
                  {t(`panel:outcome.${comment.outcome}`)}: <bdi lang="en">“{comment.exact.slice(0, 80)}”</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {toAgree.length > 0 ? (
        <section aria-labelledby="agree">
          <h2 id="agree">{t("panel-member:home.agree")}</h2>
          <ul>
            {toAgree.map((record) => (
              <li key={record.id}>
                <Link href={paths.panel.involvement(language, record.id)}>
                  <Localised text={record.draftTitle} language="en" />:{" "}
                  {record.heading ? (
                    <Localised text={record.heading} language="en" />
                  ) : (
                    t("panel-member:involvement.whole")
                  )}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
