import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { type ProgrammePage, ProgrammeTabs } from "./programme-tabs.tsx";

type ProgrammeHeadingProps = {
  id: string;
  /** The title of the consultation. */
  heading: string;
  page: ProgrammePage;
  saved: boolean;
  refused: FormState | undefined;
  actions?: ReactNode;
};

/** What each page of a consultation's programme begins with, and whether what was sent to it was refused or saved. */
export function ProgrammeHeading({ id, heading, page, saved, refused, actions }: ProgrammeHeadingProps) {
  const { t } = useTranslation();
  return (
    <>
      <FormErrors errors={refused?.errors ?? {}} />
      <BackLink href={paths.office.consultation(id)}>{heading}</BackLink>
      <PageHeading caption={heading} actions={actions}>
        {t(`programme-office:tabs.${page}`)}
      </PageHeading>
      <ProgrammeTabs id={id} current={page} />
      {saved && !refused ? (
        <Notice kind="success" live="polite">
          <p>{t("programme-office:saved")}</p>
        </Notice>
      ) : null}
    </>
  );
}
