import type { ReactNode } from "react";
import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Radios } from "#app/ui/radios.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { CoproductionEvidence } from "../../return-content.ts";
import { evidenceTexts } from "../../return-questions.ts";

type EvidenceToConfirmProps = {
  service: string;
  title: string;
  evidence: CoproductionEvidence;
  /** The day until which the link works, in the reader's language. */
  until: string;
  refused: FormState | undefined;
};

/** What a service wrote about how people took part, for those people to read and to answer. */
export function EvidenceToConfirm({ service, title, evidence, until, refused }: EvidenceToConfirmProps) {
  const { t } = useTranslation();
  const { view, comment } = refused?.errors ?? {};
  const typed = (field: string) => {
    const value = refused?.typed[field];
    return typeof value === "string" ? value : "";
  };
  return (
    <>
      <p>
        {t("returns:lead")} <Own>{service}</Own>
      </p>
      <p>
        {t("returns:about")} <Own>{title}</Own>
      </p>
      <p>{t("returns:privacy")}</p>
      <p>{t("returns:until", { day: until })}</p>
      <h2>{t("returns:wrote")}</h2>
      <SummaryList
        rows={[
          {
            key: t("returns:evidence.groups"),
            value:
              evidence.groups.length === 0 ? (
                t("returns:nothing")
              ) : (
                <ul className="plain-list">
                  {evidence.groups.map(({ group, people }) => (
                    <li key={`${group} ${people}`}>
                      <Own>{group}</Own>: <bdi>{people}</bdi>
                    </li>
                  ))}
                </ul>
              ),
          },
          ...evidenceTexts.map((field) => ({
            key: t(`returns:evidence.${field}`),
            value: evidence[field] ? <Own>{evidence[field]}</Own> : t("returns:nothing"),
          })),
        ]}
      />
      <h2>{t("returns:yourView")}</h2>
      <Form method="post" makesRecord noValidate>
        <Radios
          name="view"
          legend={t("returns:question")}
          options={(["agree", "partly", "disagree"] as const).map((value) => ({
            value,
            label: t(`returns:views.${value}`),
          }))}
          defaultValue={typed("view")}
          error={view ? t(view) : undefined}
        />
        <TextArea
          name="comment"
          label={t("returns:comment")}
          hint={t("returns:commentHint")}
          optional
          rows={6}
          defaultValue={typed("comment")}
          error={comment ? t(comment) : undefined}
        />
        <Button>{t("returns:send")}</Button>
      </Form>
    </>
  );
}

/** The service's own words stay in the language in which they were written. */
function Own({ children }: { children: ReactNode }) {
  return (
    <span className="own-words" lang="en" dir="auto">
      {children}
    </span>
  );
}
