import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import type { ConsultationView } from "../consultation-view.ts";
import type { ConsultationDone } from "../forms.ts";
import { StateTag } from "./state-tag.tsx";

type ConsultationHeadingProps = {
  consultation: Pick<ConsultationView, "id" | "slug" | "title" | "plan" | "state" | "opens" | "closes">;
  mayWrite: boolean;
  done: ConsultationDone | undefined;
  refusal:
    | ("purposeMissing" | "planUnpublished" | "closingPast" | "conditionsMissing" | "notOpen")
    | undefined;
};

/** The top of a consultation's page: where it stands, what can be done with it now, and what has just been done. */
export function ConsultationHeading({ consultation, mayWrite, done, refusal }: ConsultationHeadingProps) {
  const { t } = useTranslation();
  const { id, state, opens, closes, plan } = consultation;
  return (
    <>
      <BackLink href={paths.office.consultations()}>{t("consultations-office:list.title")}</BackLink>
      {done ? (
        <Notice kind="success" live="polite">
          <p>{t(`consultations-office:done.${done}`)}</p>
        </Notice>
      ) : null}
      {refusal ? (
        <Notice kind="warning" live="assertive" title={t("consultations-office:refused.title")}>
          <p>{t(`consultations-office:refused.${refusal}`)}</p>
          {refusal === "conditionsMissing" ? (
            <p>
              <Link href={paths.office.standards(consultation.id)}>
                {t("programme-office:tabs.standards")}
              </Link>
            </p>
          ) : null}
        </Notice>
      ) : null}
      <PageHeading actions={mayWrite ? <Actions id={id} state={state} /> : undefined}>
        {consultation.title}
      </PageHeading>
      <p>
        <StateTag state={state} /> {t("consultations-office:hub.times", { opens, closes })}
      </p>
      <p>
        {t("consultations-office:hub.plan")} <Link href={paths.office.plan(plan.id)}>{plan.title}</Link>
        {state === "unpublished" ? null : (
          <>
            {" · "}
            <Link href={paths.public.consultation("en", consultation.slug)}>
              {t("consultations-office:hub.publicPage")}
            </Link>
          </>
        )}
      </p>
    </>
  );
}

function Actions({ id, state }: { id: string; state: ConsultationView["state"] }) {
  const { t } = useTranslation();
  return (
    <>
      <LinkButton href={paths.office.editConsultation(id)} variant="secondary">
        {t("consultations-office:hub.edit")}
      </LinkButton>
      {state === "unpublished" ? (
        <Form method="post">
          <Button name="intent" value="publish">
            {t("consultations-office:hub.publish")}
          </Button>
        </Form>
      ) : null}
      {state === "open" ? (
        <Form method="post">
          <Button name="intent" value="close" variant="danger">
            {t("consultations-office:hub.close")}
          </Button>
        </Form>
      ) : null}
    </>
  );
}
