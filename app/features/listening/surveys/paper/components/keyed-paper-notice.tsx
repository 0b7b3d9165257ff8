import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Notice } from "#app/ui/notice.tsx";

type KeyedPaperNoticeProps = {
  /** Of the form that became a contribution. */
  reference: string;
  /** Of the form that waits for its second keying, or, where the two differ, for a choice. */
  number?: number;
  differs?: "yes";
};

/** What became of the form that was keyed last, and what to write on the paper. */
export function KeyedPaperNotice({ reference, number, differs }: KeyedPaperNoticeProps) {
  const { t } = useTranslation();
  if (reference)
    return (
      <Notice kind="success" live="polite" title={t("surveys-office:paper.keyed", { reference })}>
        <p>{t("surveys-office:paper.keyedText")}</p>
      </Notice>
    );
  if (!number) return null;
  return (
    <Notice
      kind={differs ? "warning" : "success"}
      live="polite"
      title={t("surveys-office:paper.waits", { number })}
    >
      <p>{differs ? t("surveys-office:paper.notAgreed") : t("surveys-office:paper.waitsText", { number })}</p>
    </Notice>
  );
}
