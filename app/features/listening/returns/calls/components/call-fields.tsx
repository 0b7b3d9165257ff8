import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

export type CallFieldValues = {
  title: string;
  guidance: string;
  dueOn: string;
  questions: string;
  takenInto: string;
  asksActions: boolean;
  asksEvidence: boolean;
  asksReview: boolean;
  perOrganisation: boolean;
};

type CallFieldsProps = {
  values: CallFieldValues;
  errors: Partial<FieldErrors>;
  places: { value: string; title: string; group: string | null }[];
  /** An open call keeps its questions and parts: only its texts and deadline can change. */
  isOpen: boolean;
  isNew: boolean;
};

const parts = ["asksActions", "asksEvidence", "asksReview"] as const;

/** What a call says and asks for. */
export function CallFields({ values, errors, places, isOpen, isNew }: CallFieldsProps) {
  const { t } = useTranslation();
  const error = (field: string) => {
    const key = errors[field];
    return key ? t(key) : undefined;
  };
  return (
    <>
      <TextField
        name="title"
        label={t("returns-office:call.title")}
        defaultValue={values.title}
        error={error("title")}
      />
      <TextArea
        name="guidance"
        label={t("returns-office:call.guidance")}
        hint={t("returns-office:call.guidanceHint")}
        rows={6}
        defaultValue={values.guidance}
        error={error("guidance")}
      />
      <TextField
        name="dueOn"
        type="date"
        width="medium"
        label={t("returns-office:call.dueOn")}
        defaultValue={values.dueOn}
        error={error("dueOn")}
      />
      <Select
        name="takenInto"
        label={t("returns-office:call.takenInto")}
        hint={t("returns-office:call.takenIntoHint")}
        options={[
          { value: "", label: t("returns-office:call.takenNowhere") },
          ...places.map(({ value, title, group }) => ({
            value,
            label: group ? t("returns-office:call.placeGroup", { title, group }) : title,
          })),
        ]}
        defaultValue={values.takenInto}
        error={error("takenInto")}
      />
      {isOpen ? null : (
        <>
          {parts.map((part) => (
            <Checkboxes
              key={part}
              name={part}
              legend={t(`returns-office:call.parts.${part}`)}
              options={[{ value: "yes", label: t(`returns-office:call.partLabels.${part}`) }]}
              defaultValue={values[part] ? ["yes"] : []}
              error={error(part)}
            />
          ))}
          <TextArea
            name="questions"
            label={t("returns-office:call.questions")}
            hint={t("returns-office:call.questionsHint")}
            rows={8}
            defaultValue={values.questions}
            error={error("questions")}
          />
        </>
      )}
      {isNew ? (
        <Checkboxes
          name="perOrganisation"
          legend={t("returns-office:call.whoAnswers")}
          options={[
            {
              value: "yes",
              label: t("returns-office:call.perOrganisation"),
              hint: t("returns-office:call.perOrganisationHint"),
            },
          ]}
          defaultValue={values.perOrganisation ? ["yes"] : []}
        />
      ) : null}
    </>
  );
}
