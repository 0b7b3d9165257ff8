import { useTranslation } from "react-i18next";

type OwnQuotationsProps = {
  quotations: {
    id: string;
    quotedText: string;
    draftTitle: string;
    isInWorkingDraft: boolean;
    versions: number[];
  }[];
  isWithdrawn: boolean;
};

/** Where a member's words are quoted, so that they can tell what taking them back would undo, and what it cannot. */
export function OwnQuotations({ quotations, isWithdrawn }: OwnQuotationsProps) {
  const { t } = useTranslation();
  if (quotations.length === 0) return null;
  return (
    <section aria-labelledby="quoted">
      <h2 id="quoted">{t("panel-office:member.quoted.title")}</h2>
      <ul className="plain-list">
        {quotations.map(({ id, quotedText, draftTitle, isInWorkingDraft, versions }) => (
          <li key={id}>
            {isWithdrawn ? null : <q>{quotedText}</q>}
            <p className="meta-line">
              {isInWorkingDraft ? t("panel-office:member.quoted.working", { title: draftTitle }) : null}{" "}
              {versions.length > 0
                ? t("panel-office:member.quoted.versions", {
                    title: draftTitle,
                    numbers: versions.join(", "),
                    count: versions.length,
                  })
                : null}
            </p>
          </li>
        ))}
      </ul>
      <p>{isWithdrawn ? t("panel-office:member.quoted.after") : t("panel-office:member.quoted.before")}</p>
    </section>
  );
}
