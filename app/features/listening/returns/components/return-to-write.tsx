import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { InsetText } from "#app/ui/inset-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { FileList } from "../files/components/file-list.tsx";
import { fileLimits } from "../files/file-limits.ts";
import { filesOf } from "../files/version-files.ts";
import type { WholeReturn } from "../queries.server.ts";
import type { ReturnContent } from "../return-content.ts";
import { OwnVersions } from "../versions/components/own-versions.tsx";
import { Autosave } from "./autosave.tsx";
import { MessageList } from "./message-list.tsx";
import { ReturnDocument } from "./return-document.tsx";
import { ReturnFields } from "./return-fields.tsx";
import { WhatCounts } from "./what-counts.tsx";

type ReturnToWriteProps = {
  whole: WholeReturn;
  content: ReturnContent;
  refused: {
    errors: Partial<FieldErrors>;
    conflict: { now: ReturnContent; revision: number; byName: string } | null;
    lacksEvidence: boolean;
  };
  heading: ReactNode;
  warnings: ReactNode;
};

const formId = "return-form";

/** A return that its service is writing: saved at every press of the button, and between them where there is script. */
export function ReturnToWrite({ whole, content, refused, heading, warnings }: ReturnToWriteProps) {
  const { t } = useTranslation();
  const { call } = whole;
  const fileError = refused.errors.file;
  return (
    <>
      <FormErrors errors={refused.errors} />
      {refused.lacksEvidence ? (
        <Notice kind="warning" title={t("returns-office:whatCounts.title")}>
          <WhatCounts />
        </Notice>
      ) : null}
      {refused.conflict ? (
        <Notice kind="warning" live="assertive" title={t("returns-office:conflict.title")}>
          <p>{t("returns-office:conflict.text", { name: refused.conflict.byName })}</p>
          <Details summary={t("returns-office:conflict.theirs")}>
            <ReturnDocument content={refused.conflict.now} call={call} />
          </Details>
        </Notice>
      ) : null}
      {heading}
      <p>{t("returns-office:dueBy", { day: formatDay(call.dueOn, "en") })}</p>
      {call.guidance ? (
        <InsetText>
          <p className="own-words">{call.guidance}</p>
        </InsetText>
      ) : null}
      <MessageList messages={whole.messages} />
      <ReturnPlaces whole={whole} />
      {warnings}
      <Form id={formId} method="post" encType="multipart/form-data" noValidate className="measure">
        <ReturnFields
          content={content}
          call={call}
          errors={refused.errors}
          isTakenIn={call.consultation !== null}
        />
        {call.consultation ? null : <p>{t("returns-office:notTakenIn")}</p>}
        <section className="return-part">
          <h2>{t("returns-office:files.title")}</h2>
          <FileList files={filesOf(whole.files)} hrefFor={paths.service.file} mayRemove />
          <FileField
            name="file"
            label={t("returns-office:files.add")}
            hint={t("returns-office:files.hint", {
              megabytes: fileLimits.megabytes,
              count: fileLimits.count,
            })}
            accept={fileLimits.accept}
            optional
            error={fileError ? t(fileError) : undefined}
          />
        </section>
        <Autosave formId={formId} revision={refused.conflict?.revision ?? whole.revision} />
        <div className="button-group">
          <Button name="intent" value="save" variant="secondary">
            {t("returns-office:save")}
          </Button>
          <Button name="intent" value="submit">
            {t("returns-office:submit")}
          </Button>
        </div>
      </Form>
      <OwnVersions whole={whole} />
    </>
  );
}

/** Where else something about this return can be done. */
export function ReturnPlaces({ whole }: { whole: WholeReturn }) {
  const { t } = useTranslation();
  const review = whole.reviews.find(({ submittedAt }) => submittedAt === null);
  return (
    <ul>
      {whole.call.asksEvidence ? (
        <li>
          <Link href={paths.service.links(whole.id)}>
            {t("returns-office:links.place", { count: whole.confirmations.length })}
          </Link>
        </li>
      ) : null}
      {whole.support?.offeredAt ? (
        <li>
          <Link href={paths.service.support(whole.id)}>{t("returns-office:support.place")}</Link>
        </li>
      ) : null}
      {review ? (
        <li>
          <Link href={paths.service.review(review.id)}>
            {t("returns-office:reviews.place", { day: formatDay(review.dueOn, "en") })}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
