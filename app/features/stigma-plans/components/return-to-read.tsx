import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import type { WholeReturn } from "../queries.server.ts";
import { FileList } from "./file-list.tsx";
import { MessageList } from "./message-list.tsx";
import { ReturnDocument } from "./return-document.tsx";
import { ReturnPlaces } from "./return-to-write.tsx";
import { ReviewList } from "./review-list.tsx";

/** A return that is with the office or accepted, as its own service reads it. */
export function ReturnToRead({ whole }: { whole: WholeReturn }) {
  const { t } = useTranslation();
  const latest = whole.versions.at(-1);
  const sent = whole.reviews.filter(({ submittedAt }) => submittedAt !== null);
  return (
    <div className="measure">
      {latest ? (
        <p>
          {t(`stigma-plans-office:read.${whole.status === "accepted" ? "accepted" : "submitted"}`, {
            version: latest.number,
            when: formatMoment(latest.submittedAt, "en"),
          })}
        </p>
      ) : null}
      <ReturnPlaces whole={whole} />
      <MessageList messages={whole.messages} />
      {sent.length > 0 ? <h2>{t("stigma-plans-office:reviews.title")}</h2> : null}
      <ReviewList reviews={sent} />
      <ReturnDocument content={latest?.content ?? whole.content} call={whole.call} />
      {whole.files.length > 0 ? <h2>{t("stigma-plans-office:files.title")}</h2> : null}
      <FileList files={whole.files} hrefFor={paths.service.file} />
      {whole.versions.length > 1 ? (
        <>
          <h2>{t("stigma-plans-office:versions.title")}</h2>
          <ul>
            {whole.versions.map(({ number, submittedAt }) => (
              <li key={number}>
                {t("stigma-plans-office:versions.sent", { number, when: formatMoment(submittedAt, "en") })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
