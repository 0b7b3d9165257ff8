import { Fragment, type ReactNode } from "react";
import type { Localised } from "#app/platform/i18n/translations.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { InsetText } from "#app/ui/inset-text.tsx";
import type { ConsultationState } from "../consultation.ts";
import { Translated } from "./translated.tsx";

const sections = ["canChange", "cannotChange", "whoReads", "whatNext"] as const;

type PublicConsultationProps = {
  consultation: Record<"purpose" | (typeof sections)[number], Localised> & {
    state: ConsultationState;
    /** The opening and closing moments in words, time zone included. */
    opens: string;
    closes: string;
    timeZone: string;
  };
  /** The way to answer, which stands after what this is for. */
  children: ReactNode;
};

/** What a consultation is for, when, what may come of it and who reads what people say. */
export function PublicConsultation({ consultation, children }: PublicConsultationProps) {
  const { t } = useTranslation();
  const { state, opens, closes, timeZone } = consultation;
  return (
    <>
      {state === "notYet" ? <InsetText>{t("consultations:page.notYet", { when: opens })}</InsetText> : null}
      {state === "closed" ? <InsetText>{t("consultations:page.closed", { when: closes })}</InsetText> : null}
      <Translated {...consultation.purpose} as="p" />
      {children}
      <h2>{t("consultations:page.when")}</h2>
      <dl className="ds_summary-list">
        <Moment name={t("consultations:page.opens")} moment={opens} />
        <Moment name={t("consultations:page.closes")} moment={closes} />
      </dl>
      <p>
        {t("consultations:page.timeZone")} <bdi lang="en">{timeZone}</bdi>
      </p>
      {sections.map((section) =>
        consultation[section].text ? (
          <Fragment key={section}>
            <h2>{t(`consultations:page.${section}`)}</h2>
            <Translated {...consultation[section]} as="p" />
          </Fragment>
        ) : null,
      )}
    </>
  );
}

function Moment({ name, moment }: { name: string; moment: string }) {
  return (
    <div className="ds_summary-list__item">
      <dt className="ds_summary-list__key">{name}</dt>
      <dd className="ds_summary-list__value">{moment}</dd>
    </div>
  );
}
