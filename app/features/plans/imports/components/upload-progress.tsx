import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";

/** An import that is under way: how far it has come. `share` is from 0 to 1. */
export function UploadProgress({ id, fileName, share }: { id: string; fileName: string; share: number }) {
  const { t } = useTranslation();
  const percent = Math.round(share * 100);
  return (
    <>
      <BackLink href={paths.office.plans()} />
      <PageHeading>{t("plans-office:upload.progress")}</PageHeading>
      <p>{t("plans-office:upload.progressText", { file: fileName })}</p>
      <p role="status">
        {percent === 0 ? (
          t("plans-office:upload.waits")
        ) : (
          <>
            <progress value={percent} max={100} aria-label={t("plans-office:upload.progress")} />{" "}
            {t("plans-office:upload.share", { percent })}
          </>
        )}
      </p>
      <p>
        {t("plans-office:upload.refresh")}{" "}
        <Link href={paths.office.planUpload(id)}>{t("plans-office:upload.look")}</Link>
      </p>
    </>
  );
}

/** An import that came to nothing. */
export function FailedUpload({ fileName, planId }: { fileName: string; planId: string | null }) {
  const { t } = useTranslation();
  return (
    <>
      <BackLink href={paths.office.plans()} />
      <PageHeading caption={fileName}>{t("plans-office:upload.failed")}</PageHeading>
      <Notice kind="warning">
        <p>{t("plans-office:upload.failedText")}</p>
      </Notice>
      <LinkButton href={paths.office.importPlan(planId ?? undefined)}>
        {t("plans-office:upload.another")}
      </LinkButton>
    </>
  );
}
