import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";

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
  answered: { id: string; exact: string; outcome: string }[];
  toAgree: { id: string; draftTitle: string; heading: string | null }[];
};

/** What waits for a member: a name to choose, drafts to read, answers to their comments, records to agree with or not. */
export function MemberTasks({ hasName, drafts, answered, toAgree }: MemberTasksProps) {
  const { t } = useTranslation();
  return (
    <>
      {hasName ? null : (
        <p>
          <LinkButton href={paths.panel.name()}>{t("panel-office:member.name.title")}</LinkButton>
        </p>
      )}
      <section aria-labelledby="drafts">
        <h2 id="drafts">{t("panel-office:member.home.drafts")}</h2>
        {drafts.length === 0 ? (
          <EmptyState title={t("panel-office:member.home.noDrafts")}>
            <p>{t("panel-office:member.home.noDraftsText")}</p>
          </EmptyState>
        ) : null}
        <ul className="plain-list">
          {drafts.map((draft) => (
            <li key={draft.id}>
              <h3>
                <a href={paths.panel.draft(draft.id)}>
                  {t("panel-office:versionName", {
                    title: draft.version.title,
                    number: draft.version.number,
                  })}
                </a>
              </h3>
              <p>{draft.planTitle}</p>
              <p>
                {t(draft.isOpen ? "panel-office:member.home.until" : "panel-office:member.home.closed", {
                  when: formatMoment(new Date(draft.closesAt), "en", draft.timeZone),
                })}{" "}
                {t("panel-office:member.home.own", { count: draft.ownComments })}
              </p>
            </li>
          ))}
        </ul>
      </section>
      {answered.length > 0 ? (
        <section aria-labelledby="answers">
          <h2 id="answers">{t("panel-office:member.home.answers")}</h2>
          <ul>
            {answered.map((comment) => (
              <li key={comment.id}>
                <a href={paths.panel.comment(comment.id)}>
                  {t(`panel:outcome.${comment.outcome}`)}: “{comment.exact.slice(0, 80)}”
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {toAgree.length > 0 ? (
        <section aria-labelledby="agree">
          <h2 id="agree">{t("panel-office:member.home.agree")}</h2>
          <ul>
            {toAgree.map((record) => (
              <li key={record.id}>
                <a href={paths.panel.involvement(record.id)}>
                  {record.draftTitle}: {record.heading ?? t("panel-office:involvement.whole")}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
