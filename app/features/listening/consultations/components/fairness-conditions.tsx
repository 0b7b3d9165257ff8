import { peopleInWords } from "#app/features/listening/contributions/head-count.ts";
import type { FairnessCondition } from "#app/platform/database/client/enums.ts";
import type { FormState } from "#app/platform/http/form.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { formView } from "#app/ui/form-fields.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { usualDays } from "../fairness.ts";
import type { Heard } from "../queries.server.ts";

type FairnessConditionsProps = {
  conditions: {
    condition: FairnessCondition;
    confirmed: { note: string; at: Date; by: string } | null;
  }[];
  /** Whole days that people have to answer. */
  days: number;
  heard: Heard;
  refused: FormState | undefined;
  mayWrite: boolean;
};

/** The four conditions of a fair consultation, each with what is on record and the note that confirms it. */
export function FairnessConditions({ conditions, days, heard, refused, mayWrite }: FairnessConditionsProps) {
  const { t } = useTranslation();
  const fact: Record<FairnessCondition, string> = {
    formative: t("programme-office:fairness.fact.formative"),
    reasons: t("programme-office:fairness.fact.reasons"),
    time: t("programme-office:fairness.fact.time", { count: days }),
    conscientious: t("programme-office:fairness.fact.conscientious", {
      people: peopleInWords(t, heard.people, heard.atLeast),
      count: heard.people,
    }),
  };
  return (
    <ol className="condition-list">
      {conditions.map(({ condition, confirmed }) => (
        <li key={condition} id={`condition-${condition}`}>
          <h3>
            {t(`programme-office:fairness.condition.${condition}`)}{" "}
            <Tag tone={confirmed ? "success" : "warning"}>
              {confirmed ? t("programme-office:fairness.confirmed") : t("programme-office:fairness.waiting")}
            </Tag>
          </h3>
          <p>
            {t(`programme-office:fairness.neededFor.${condition}`)} {fact[condition]}
          </p>
          {condition === "time" && days < usualDays ? (
            <Notice kind="warning">
              <p>{t("programme-office:fairness.shortTime")}</p>
            </Notice>
          ) : null}
          {confirmed ? (
            <p>
              {t("programme-office:fairness.by", {
                name: confirmed.by,
                day: formatDay(dayOf(confirmed.at), "en"),
              })}{" "}
              <q>{confirmed.note}</q>
            </p>
          ) : null}
          {mayWrite ? (
            <ConditionForm
              condition={condition}
              note={confirmed?.note ?? ""}
              isConfirmed={confirmed !== null}
              refused={refused?.typed.condition === condition ? refused : undefined}
            />
          ) : null}
        </li>
      ))}
    </ol>
  );
}

type ConditionFormProps = {
  condition: FairnessCondition;
  note: string;
  isConfirmed: boolean;
  refused: FormState | undefined;
};

function ConditionForm({ condition, note, isConfirmed, refused }: ConditionFormProps) {
  const { t } = useTranslation();
  const name = t(`programme-office:fairness.condition.${condition}`);
  const view = formView({ [`note-${condition}`]: note }, refused);
  const error = view.error(`note-${condition}`);
  return (
    <Form method="post" noValidate className="measure" preventScrollReset>
      <input type="hidden" name="condition" value={condition} />
      <TextArea
        key={note}
        name={`note-${condition}`}
        rows={3}
        label={t("programme-office:fairness.note")}
        hint={t(`programme-office:fairness.noteHint.${condition}`)}
        defaultValue={view.value(`note-${condition}`)}
        error={error ? t(error) : undefined}
      />
      <div className="button-group">
        <Button
          {...{ variant: "secondary", small: true, name: "intent", value: "confirm" }}
          ariaLabel={t("programme-office:fairness.confirmOf", { name })}
        >
          {isConfirmed ? t("programme-office:fairness.again") : t("programme-office:fairness.confirm")}
        </Button>
        {isConfirmed ? (
          <Button
            {...{ variant: "secondary", small: true, name: "intent", value: "withdraw" }}
            ariaLabel={t("programme-office:fairness.withdrawOf", { name })}
          >
            {t("programme-office:fairness.withdraw")}
          </Button>
        ) : null}
      </div>
    </Form>
  );
}
