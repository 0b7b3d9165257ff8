import { paths } from "#app/paths.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { AimList } from "../aims/components/aim-list.tsx";
import { isOpenForWriting } from "../calls/standing.ts";
import { FileList } from "../files/components/file-list.tsx";
import { filesOf } from "../files/version-files.ts";
import type { WholeReturn } from "../queries.server.ts";
import { OwnVersions } from "../versions/components/own-versions.tsx";
import { EarlierVersion } from "../versions/components/version-list.tsx";
import { MessageList } from "./message-list.tsx";
import { ReturnDocument } from "./return-document.tsx";
import { ReturnPlaces } from "./return-to-write.tsx";
import { ReviewList } from "./review-list.tsx";

/** A return that is with the office or accepted, as its own service reads it. */
export function ReturnToRead({ whole, asked }: { whole: WholeReturn; asked: number }) {
  const { t } = useTranslation();
  const latest = whole.versions.at(-1);
  const shown = whole.versions.find(({ number }) => number === asked) ?? latest;
  const files = filesOf(whole.files, shown?.number);
  const sent = whole.reviews.filter(({ submittedAt }) => submittedAt !== null);
  return (
    <div className="measure">
      {shown && (shown !== latest || isOpenForWriting(whole.status)) ? (
        <>
          <EarlierVersion latestHref={paths.service.return(whole.id)} />
          <p>
            {t("returns-office:versions.sent", {
              number: shown.number,
              when: formatMoment(shown.submittedAt, "en"),
            })}
          </p>
        </>
      ) : latest ? (
        <p>
          {t(`returns-office:read.${whole.status === "accepted" ? "accepted" : "submitted"}`, {
            version: latest.number,
            when: formatMoment(latest.submittedAt, "en"),
          })}
        </p>
      ) : null}
      <ReturnPlaces whole={whole} />
      <MessageList messages={whole.messages} />
      {sent.length > 0 ? <h2>{t("returns-office:reviews.title")}</h2> : null}
      <ReviewList reviews={sent} />
      <ReturnDocument content={shown?.content ?? whole.content} call={whole.call} />
      {whole.aims.length > 0 ? <h2>{t("returns-office:aims.title")}</h2> : null}
      <AimList aims={whole.aims} />
      {files.length > 0 ? <h2>{t("returns-office:files.title")}</h2> : null}
      <FileList files={files} hrefFor={paths.service.file} />
      <OwnVersions whole={whole} />
    </div>
  );
}
