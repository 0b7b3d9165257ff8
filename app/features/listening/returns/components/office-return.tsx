import { paths } from "#app/paths.ts";
import type { FormState } from "#app/platform/http/form.server.ts";
import { formatDay, formatMoment } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { OfficeAims } from "../aims/components/office-aims.tsx";
import { StandingTags } from "../calls/components/standing-tags.tsx";
import type { Standing } from "../calls/standing.ts";
import { ConfirmationList } from "../confirmations/components/confirmation-list.tsx";
import { FileList } from "../files/components/file-list.tsx";
import { filesOf } from "../files/version-files.ts";
import { LearningComments } from "../learning/components/learning-comments.tsx";
import type { WholeReturn } from "../queries.server.ts";
import { OfficeSupport } from "../support/components/office-support.tsx";
import { EarlierVersion, VersionList } from "../versions/components/version-list.tsx";
import { MessageList } from "./message-list.tsx";
import { OfficeDecision } from "./office-decision.tsx";
import { ReturnDocument } from "./return-document.tsx";
import { ReviewList } from "./review-list.tsx";

type OfficeReturnProps = {
  whole: WholeReturn;
  /** The number of the version to read; the latest when there is no such version. */
  asked: number;
  aimChoices: { id: string; code: string; name: string }[];
  standing: Standing;
  mayWrite: boolean;
  refused: FormState | undefined;
};

/** A service's return as the office reads it. What the service has not sent is its own: the office does not see it. */
export function OfficeReturn({ whole, asked, aimChoices, standing, mayWrite, refused }: OfficeReturnProps) {
  const { t } = useTranslation();
  const latest = whole.versions.at(-1);
  const shown = whole.versions.find(({ number }) => number === asked) ?? latest;
  const files = shown ? filesOf(whole.files, shown.number) : [];
  return (
    <>
      <PageHeading caption={whole.call.title}>{whole.name}</PageHeading>
      <p>
        <StandingTags standing={standing} />
      </p>
      <p className="meta-line">
        {whole.managers.length > 0
          ? t("returns-office:managers.together", { names: whole.managers.join(", ") })
          : t("returns-office:table.noManager")}
      </p>
      <div className="workplace">
        <div>
          {shown ? (
            <>
              <p>
                {t("returns-office:read.version", {
                  version: shown.number,
                  name: shown.submittedByName,
                  when: formatMoment(shown.submittedAt, "en"),
                })}
              </p>
              {shown === latest ? null : <EarlierVersion latestHref={paths.office.return(whole.id)} />}
              <ReturnDocument content={shown.content} call={whole.call} />
            </>
          ) : (
            <p>{t("returns-office:read.nothingSent")}</p>
          )}
          {latest && whole.call.asksActions ? (
            <OfficeAims
              aims={whole.aims}
              actions={latest.content.actions}
              choices={aimChoices}
              mayWrite={mayWrite}
            />
          ) : null}
          {files.length > 0 ? (
            <>
              <h2>{t("returns-office:files.title")}</h2>
              <FileList files={files} hrefFor={(id) => paths.office.returnFile(whole.id, id)} />
            </>
          ) : null}
          {whole.call.asksEvidence ? (
            <>
              <h2>{t("returns-office:confirmations.title")}</h2>
              <ConfirmationList confirmations={whole.confirmations} />
            </>
          ) : null}
          <ReviewHistory whole={whole} />
          {whole.learned.length > 0 ? <LearningComments comments={whole.learned} /> : null}
        </div>
        <aside className="workplace__aside" aria-label={t("returns-office:decision.title")}>
          {mayWrite && latest && shown === latest ? (
            <OfficeDecision whole={whole} version={latest.number} refused={refused} />
          ) : null}
          <h2>{t("returns-office:support.title")}</h2>
          <OfficeSupport whole={whole} mayWrite={mayWrite} refused={refused} />
          <MessageList messages={whole.messages} />
          <VersionList
            versions={whole.versions}
            hrefFor={(number) => paths.office.returnVersion(whole.id, number)}
            compareHref={(from, to) => paths.office.compareReturn(whole.id, from, to)}
          />
        </aside>
      </div>
    </>
  );
}

function ReviewHistory({ whole }: { whole: WholeReturn }) {
  const { t } = useTranslation();
  const waiting = whole.reviews.find(({ submittedAt }) => submittedAt === null);
  if (whole.reviews.length === 0 && whole.reminders.length === 0) return null;
  return (
    <>
      <h2>{t("returns-office:reviews.title")}</h2>
      <ReviewList reviews={whole.reviews.filter(({ submittedAt }) => submittedAt !== null)} />
      {waiting ? <p>{t("returns-office:reviews.next", { day: formatDay(waiting.dueOn, "en") })}</p> : null}
      {whole.reminders.length > 0 ? <h3>{t("returns-office:reminders.title")}</h3> : null}
      <ul>
        {whole.reminders.map(({ id, kind, accountName, at, dueOn }) => (
          <li key={id}>
            {t(`returns-office:reminders.${kind}`, {
              name: accountName,
              when: formatDay(dayOf(at), "en"),
              day: formatDay(dueOn, "en"),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
