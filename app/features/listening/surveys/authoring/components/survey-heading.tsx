import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import type { AuthoredSurvey } from "../authored-survey.ts";
import type { SurveyDone } from "../authoring-forms.ts";
import { PublishedTag } from "./survey-list.tsx";

type SurveyHeadingProps = {
  survey: Pick<
    AuthoredSurvey,
    "id" | "slug" | "title" | "consultation" | "isPublished" | "frozen" | "sent" | "minutes" | "required"
  >;
  /** Forms that are keyed and not counted yet. */
  waitingPaper: number;
  mayWrite: boolean;
  done: SurveyDone | undefined;
  refusal: "notReady" | "frozen" | undefined;
};

/** The top of a survey's page: where it stands, what can be done with it now, and what has just been done. */
export function SurveyHeading({ survey, waitingPaper, mayWrite, done, refusal }: SurveyHeadingProps) {
  const { t } = useTranslation();
  return (
    <>
      <BackLink href={paths.office.consultation(survey.consultation.id)}>
        {survey.consultation.title}
      </BackLink>
      {done ? (
        <Notice kind="success" live="polite">
          <p>{t(`surveys-office:done.${done}`)}</p>
        </Notice>
      ) : null}
      {refusal ? (
        <Notice kind="warning" live="assertive" title={t("surveys-office:refused.title")}>
          <p>{t(`surveys-office:refused.${refusal}`)}</p>
        </Notice>
      ) : null}
      <PageHeading
        caption={t("surveys-office:survey.caption")}
        actions={<Actions {...{ survey, mayWrite }} />}
      >
        {survey.title}
      </PageHeading>
      <p>
        <PublishedTag isPublished={survey.isPublished} />{" "}
        {t("surveys-office:survey.minutes", { count: survey.minutes })}{" "}
        {t("surveys-office:survey.sent", { count: survey.sent })}
      </p>
      {waitingPaper > 0 ? (
        <p>
          <Link href={paths.office.keyPaper(survey.id)}>
            {t("surveys-office:paper.waitingOnSurvey", { count: waitingPaper })}
          </Link>
        </p>
      ) : null}
      {survey.frozen ? (
        <Notice kind="info" title={t("surveys-office:survey.frozenTitle")}>
          <p>{t("surveys-office:survey.frozen")}</p>
        </Notice>
      ) : null}
      {survey.required.length > 0 ? (
        <Notice
          kind="warning"
          title={t("surveys-office:survey.requiredTitle", { codes: survey.required.join(", ") })}
        >
          <p>{t("surveys-office:survey.required")}</p>
        </Notice>
      ) : null}
    </>
  );
}

function Actions({ survey, mayWrite }: Pick<SurveyHeadingProps, "survey" | "mayWrite">) {
  const { t } = useTranslation();
  return (
    <>
      <LinkButton href={paths.office.previewSurvey(survey.id)} variant="secondary">
        {t("surveys-office:survey.preview")}
      </LinkButton>
      {survey.isPublished ? (
        <LinkButton href={paths.public.survey.start("en", survey.slug)} variant="secondary">
          {t("surveys-office:survey.publicPage")}
        </LinkButton>
      ) : null}
      {survey.isPublished && mayWrite ? (
        <LinkButton href={paths.office.keyPaper(survey.id)} variant="secondary">
          {t("surveys-office:paper.link")}
        </LinkButton>
      ) : null}
      {mayWrite ? (
        <LinkButton href={paths.office.editSurvey(survey.id)} variant="secondary">
          {t("surveys-office:survey.edit")}
        </LinkButton>
      ) : null}
      {mayWrite && !survey.isPublished ? (
        <Form method="post">
          <Button name="intent" value="publish">
            {t("surveys-office:survey.publish")}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
