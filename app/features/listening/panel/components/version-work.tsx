import { TranslationProgress } from "#app/features/listening/consultations/components/translation-progress.tsx";
import { paths } from "#app/paths.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { DateTimeField } from "#app/ui/date-time-field.tsx";
import { Details } from "#app/ui/details.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Select } from "#app/ui/select.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { periodState } from "../comment.ts";
import type { VersionsView } from "../version-queries.server.ts";

type Typed = Record<string, string | string[]>;
type Errors = FieldErrors;

type VersionPeriodsProps = {
  periods: VersionsView["versions"][number]["periods"];
  now: Date | string;
  mayWrite: boolean;
  error?: string;
};

/** Who may comment on a version, until when, and what has come. */
export function VersionPeriods({ periods, now, mayWrite, error }: VersionPeriodsProps) {
  const { t } = useTranslation();
  if (periods.length === 0) return <p>{t("panel-office:versions.nobody")}</p>;
  return (
    <ul className="plain-list" id="field-close">
      {error ? <li>{error}</li> : null}
      {periods.map((period) => {
        const times = { opensAt: new Date(period.opensAt), closesAt: new Date(period.closesAt) };
        const state = periodState(times, new Date(now));
        return (
          <li key={period.id}>
            <p>
              <strong>{t(`panel-office:asked.${period.audience}`)}</strong>{" "}
              <Tag tone={state === "open" ? "success" : "neutral"}>{t(`panel-office:period.${state}`)}</Tag>
              <br />
              {t("panel-office:period.times", {
                opens: formatMoment(times.opensAt, "en", period.timeZone),
                closes: formatMoment(times.closesAt, "en", period.timeZone),
              })}
              <br />
              {t("panel-office:period.received", { count: period.received })}
            </p>
            {period.audience === "everyone" ? (
              <p>
                <Link href={paths.public.draft("en", period.slug)}>
                  {t("panel-office:period.publicPage")}
                </Link>
              </p>
            ) : null}
            {period.languages.length > 0 ? (
              <Details summary={t("panel-office:period.languages")}>
                <TranslationProgress
                  languages={period.languages.map((language) => ({
                    ...language,
                    href: paths.office.translatePeriod(period.id, language.code),
                  }))}
                />
              </Details>
            ) : null}
            {mayWrite && state === "open" ? (
              <Form method="post">
                <input type="hidden" name="periodId" value={period.id} />
                <Button name="intent" value="close" variant="secondary" small>
                  {t("panel-office:period.close")}
                </Button>
              </Form>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

type PublishFormProps = {
  consultations: { id: string; title: string; timeZone: string }[];
  published: string[];
  typed: Typed;
  errors: Errors;
};

/** Puts a version before the panel or the public. Not shown once it is before both. */
export function PublishForm({ consultations, published, typed, errors }: PublishFormProps) {
  const { t } = useTranslation();
  const value = (name: string) => (typeof typed[name] === "string" ? typed[name] : undefined);
  const error = (name: string) => (errors[name] ? t(errors[name]) : undefined);
  const audiences = (["panel", "everyone"] as const).filter((one) => !published.includes(one));
  if (audiences.length === 0) return null;
  if (consultations.length === 0) return <p>{t("panel-office:publish.noConsultation")}</p>;
  const hasErrors = ["audience", "consultationId", "opensAt", "closesAt", "introduction", "recipients"].some(
    (name) => errors[name],
  );
  return (
    <Details summary={t("panel-office:publish.title")} open={published.length === 0 || hasErrors}>
      <Form method="post" makesRecord noValidate>
        <Radios
          name="audience"
          legend={t("panel-office:publish.audience")}
          options={audiences.map((one) => ({
            value: one,
            label: t(`panel-office:asked.${one}`),
            hint: t(`panel-office:publish.hint.${one}`),
          }))}
          defaultValue={value("audience") ?? audiences[0]}
          error={error("audience")}
        />
        <Select
          name="consultationId"
          label={t("panel-office:publish.consultation")}
          hint={t("panel-office:publish.consultationHint")}
          options={consultations.map(({ id, title }) => ({ value: id, label: title }))}
          defaultValue={value("consultationId")}
          error={error("consultationId")}
        />
        <DateTimeField
          name="opensAt"
          label={t("panel-office:publish.opens")}
          hint={t("panel-office:publish.zone", { zone: consultations[0]?.timeZone ?? "" })}
          defaultValue={value("opensAt")}
          error={error("opensAt")}
        />
        <DateTimeField
          name="closesAt"
          label={t("panel-office:publish.closes")}
          defaultValue={value("closesAt")}
          error={error("closesAt")}
        />
        <TextArea
          name="introduction"
          label={t("panel-office:publish.introduction")}
          hint={t("panel-office:publish.introductionHint")}
          rows={3}
          optional
          defaultValue={value("introduction")}
          error={error("introduction")}
        />
        <TextArea
          name="recipients"
          label={t("panel-office:publish.recipients")}
          hint={t("panel-office:publish.recipientsHint")}
          rows={2}
          optional
          defaultValue={value("recipients")}
          error={error("recipients")}
        />
        <Button name="intent" value="publish">
          {t("panel-office:publish.button")}
        </Button>
      </Form>
    </Details>
  );
}

type SignOffFormProps = { draftId: string; unanswered: number; typed: Typed; errors: Errors };

/** Marks a version as final, or says what stands in the way. */
export function SignOffForm({ draftId, unanswered, typed, errors }: SignOffFormProps) {
  const { t } = useTranslation();
  return (
    <Details summary={t("panel-office:signOff.title")} open={errors.decidedBy !== undefined}>
      {unanswered > 0 ? (
        <p>
          <Link href={paths.office.draftComments(draftId, "unanswered")}>
            {t("panel-office:signOff.unanswered", { count: unanswered })}
          </Link>
        </p>
      ) : null}
      <Form method="post" noValidate>
        <TextField
          name="decidedBy"
          label={t("panel-office:signOff.decidedBy")}
          hint={t("panel-office:signOff.decidedByHint")}
          defaultValue={typeof typed.decidedBy === "string" ? typed.decidedBy : undefined}
          error={errors.decidedBy ? t(errors.decidedBy) : undefined}
        />
        <Button name="intent" value="signOff">
          {t("panel-office:signOff.button")}
        </Button>
      </Form>
    </Details>
  );
}
