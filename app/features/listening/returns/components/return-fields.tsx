import type { ReactNode } from "react";
import { permissionChoices } from "#app/features/listening/contributions/permission.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Details } from "#app/ui/details.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { bySection } from "../calls/call.ts";
import { planValues } from "../plan-values.ts";
import type { CallParts } from "../read-content.ts";
import type { ReturnContent } from "../return-content.ts";
import { agreements, evidenceTexts, mostActions, mostGroups, reviewIntervals } from "../return-questions.ts";
import { WhatCounts } from "./what-counts.tsx";

type ReturnFieldsProps = {
  content: ReturnContent;
  call: CallParts;
  /** Locale keys by field. */
  errors: Partial<FieldErrors>;
  /** Whether the texts of this call are taken in somewhere, so that permission is asked. */
  isTakenIn: boolean;
};

/** The form of a return, with one more empty row than there is wherever there can be several. */
export function ReturnFields({ content, call, errors, isTakenIn }: ReturnFieldsProps) {
  const { t } = useTranslation();
  const error = (field: string) => {
    const key = errors[field];
    return key ? t(key) : undefined;
  };
  return (
    <>
      {call.asksActions ? <ActionFields content={content} error={error} /> : null}
      {bySection(call.questions).map(({ section, questions }) => (
        <Part key={questions[0]?.id} title={section || t("returns-office:parts.questions")}>
          {questions.map(({ id, text, help, required }) => (
            <TextArea
              key={id}
              name={`answer-${id}`}
              label={text}
              hint={help || undefined}
              rows={5}
              optional={!required}
              defaultValue={content.answers[id] ?? ""}
              error={error(`answer-${id}`)}
            />
          ))}
        </Part>
      ))}
      {call.asksEvidence ? <EvidenceFields content={content} error={error} /> : null}
      {call.asksReview ? <ReviewFields content={content} error={error} /> : null}
      <Part title={t("returns-office:parts.support")}>
        <Radios
          name="supportWanted"
          legend={t("returns-office:support.question")}
          hint={t("returns-office:support.hint")}
          inline
          options={(["yes", "no"] as const).map((value) => ({
            value,
            label: t(`returns-office:yesNo.${value}`),
          }))}
          defaultValue={content.support.wanted}
          error={error("supportWanted")}
        />
        <TextArea
          name="supportText"
          label={t("returns-office:support.which")}
          rows={3}
          optional
          defaultValue={content.support.text}
          error={error("supportText")}
        />
      </Part>
      {isTakenIn ? (
        <Part title={t("returns-office:parts.permission")}>
          <Radios
            name="permission"
            legend={t("returns-office:permission.question")}
            hint={t("returns-office:permission.hint")}
            optional
            options={permissionChoices.map((value) => ({
              value,
              label: t(`returns-office:permission.${value}`),
            }))}
            defaultValue={content.permission}
            error={error("permission")}
          />
        </Part>
      ) : null}
    </>
  );
}

type FieldsProps = { content: ReturnContent; error: (field: string) => string | undefined };

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="return-part">
      <h2>{title}</h2>
      {children}
    </section>
  );
}

const rowsFor = (filled: number, most: number) =>
  Array.from({ length: Math.min(most, filled + 1) }, (_, index) => index);

function ActionFields({ content, error }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <Part title={t("returns-office:parts.actions")}>
      <p>{t("returns-office:actions.text")}</p>
      {planValues.map((value) => {
        const own = content.actions.filter((action) => action.value === value);
        return (
          <fieldset key={value} className="return-rows">
            <legend>{t(`returns-office:values.${value}`)}</legend>
            <p className="ds_hint-text">{t(`returns-office:valueHints.${value}`)}</p>
            {rowsFor(own.length, mostActions).map((row) => (
              <div key={row} className="return-row">
                <TextArea
                  name={`action-${value}-${row}`}
                  label={t("returns-office:actions.what", { number: row + 1 })}
                  rows={3}
                  defaultValue={own[row]?.text ?? ""}
                  error={error(`action-${value}-${row}`)}
                />
                <TextField
                  name={`sign-${value}-${row}`}
                  label={t("returns-office:actions.sign")}
                  optional
                  defaultValue={own[row]?.sign ?? ""}
                  error={error(`sign-${value}-${row}`)}
                />
              </div>
            ))}
          </fieldset>
        );
      })}
    </Part>
  );
}

function EvidenceFields({ content: { evidence }, error }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <Part title={t("returns-office:parts.evidence")}>
      <p>{t("returns-office:evidence.text")}</p>
      <Details summary={t("returns-office:whatCounts.title")}>
        <WhatCounts />
      </Details>
      <fieldset className="return-rows">
        <legend>{t("returns-office:prompts.evidence.groups")}</legend>
        <p className="ds_hint-text">{t("returns-office:evidence.groupsHint")}</p>
        {rowsFor(Math.max(1, evidence.groups.length), mostGroups).map((row) => (
          <div key={row} className="return-row return-row--pair">
            <TextField
              name={`group-${row}`}
              label={t("returns-office:evidence.group", { number: row + 1 })}
              defaultValue={evidence.groups[row]?.group ?? ""}
              error={error(`group-${row}`)}
            />
            <TextField
              name={`people-${row}`}
              label={t("returns-office:evidence.people", { number: row + 1 })}
              inputMode="numeric"
              width="short"
              defaultValue={evidence.groups[row]?.people ?? ""}
              error={error(`people-${row}`)}
            />
          </div>
        ))}
      </fieldset>
      {evidenceTexts.map((field) => (
        <TextArea
          key={field}
          name={field}
          label={t(`returns-office:prompts.evidence.${field}`)}
          hint={t(`returns-office:evidence.hints.${field}`)}
          rows={4}
          defaultValue={evidence[field]}
          error={error(field)}
        />
      ))}
      <Radios
        name="agreement"
        legend={t("returns-office:prompts.evidence.agreement")}
        hint={t("returns-office:evidence.agreementHint")}
        options={agreements.map((value) => ({ value, label: t(`returns-office:agreement.${value}`) }))}
        defaultValue={evidence.agreement}
        error={error("agreement")}
      />
      <TextArea
        name="agreementHow"
        label={t("returns-office:prompts.evidence.agreementHow")}
        rows={3}
        optional
        defaultValue={evidence.agreementHow}
        error={error("agreementHow")}
      />
    </Part>
  );
}

function ReviewFields({ content: { review }, error }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <Part title={t("returns-office:parts.review")}>
      <p>{t("returns-office:review.text")}</p>
      <TextField
        name="firstOn"
        type="date"
        width="medium"
        label={t("returns-office:review.firstOn")}
        defaultValue={review.firstOn}
        error={error("firstOn")}
      />
      <Select
        name="everyMonths"
        label={t("returns-office:review.everyMonths")}
        options={[
          { value: "", label: t("returns-office:choose") },
          ...reviewIntervals.map((value) => ({
            value,
            label: t(`returns-office:review.interval.${value}`),
          })),
        ]}
        defaultValue={review.everyMonths}
        error={error("everyMonths")}
      />
      <TextArea
        name="how"
        label={t("returns-office:prompts.review.how")}
        hint={t("returns-office:review.howHint")}
        rows={4}
        defaultValue={review.how}
        error={error("how")}
      />
    </Part>
  );
}
