import { permissionChoices } from "#app/features/listening/contributions/permission.ts";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { languageCodes, languageName } from "#app/platform/i18n/languages.ts";
import type { Translate } from "#app/platform/i18n/texts.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Radios } from "#app/ui/radios.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { QuestionField } from "../../components/question-field.tsx";
import type { QuestionView } from "../../question-view.ts";

type FieldsProps = {
  /** What was typed, or what stays the same from one form of a batch to the next. */
  typed: Record<string, string | string[]>;
  errors: FieldErrors;
};

/** Where and when a form on paper came. */
export function PaperFactsFields({ typed, errors }: FieldsProps) {
  const { t } = useTranslation();
  const { value, error } = readers(t, typed, errors);
  return (
    <>
      <h2>{t("surveys-office:paper.facts")}</h2>
      <TextField
        name="place"
        label={t("surveys-office:paper.place")}
        hint={t("surveys-office:paper.placeHint")}
        defaultValue={value("place")}
        error={error("place")}
      />
      <TextField
        name="batch"
        label={t("surveys-office:paper.batch")}
        width="medium"
        defaultValue={value("batch")}
        error={error("batch")}
        optional
      />
      <TextField
        name="receivedOn"
        type="date"
        width="medium"
        label={t("surveys-office:paper.receivedOn")}
        hint={t("surveys-office:paper.receivedOnHint")}
        defaultValue={value("receivedOn")}
        error={error("receivedOn")}
      />
    </>
  );
}

type PaperAnswersFieldsProps = FieldsProps & {
  questions: QuestionView[];
  groups: { id: string; name: string }[];
  localities: { id: string; name: string }[];
};

/** A whole survey on one page, as somebody keys it from paper. */
export function PaperAnswersFields(props: PaperAnswersFieldsProps) {
  const { questions, groups, localities, typed, errors } = props;
  const { t } = useTranslation();
  const { value, error } = readers(t, typed, errors);
  const named = (choices: { id: string; name: string }[]) =>
    choices.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Select
        name="language"
        label={t("surveys-office:paper.language")}
        options={languageCodes.map((code) => ({
          value: code,
          label: languageName(code),
        }))}
        defaultValue={value("language") || "en"}
      />
      <h2>{t("surveys-office:paper.answers")}</h2>
      <p>{t("surveys-office:paper.answersText")}</p>
      {questions.map((question) => (
        <QuestionField
          key={question.code}
          question={{ ...question, required: false }}
          pageLanguage="en"
          typed={typed}
          error={error(question.code)}
          isHeading={false}
        />
      ))}
      <h2>{t("surveys-office:paper.person")}</h2>
      <Radios
        name="group"
        legend={t("surveys:aboutYou.group")}
        options={named(groups)}
        defaultValue={value("group")}
        error={error("group")}
        optional
      />
      {localities.length > 0 ? (
        <Radios
          name="locality"
          legend={t("surveys:aboutYou.locality")}
          options={named(localities)}
          defaultValue={value("locality")}
          error={error("locality")}
          optional
        />
      ) : null}
      <TextField
        name="organisation"
        label={t("surveys:aboutYou.organisation")}
        defaultValue={value("organisation")}
        error={error("organisation")}
        optional
      />
      <Radios
        name="permission"
        legend={t("surveys:permission.question")}
        hint={t("surveys-office:paper.permissionHint")}
        options={permissionChoices.map((choice) => ({
          value: choice,
          label: t(`surveys:permission.choices.${choice}`),
        }))}
        defaultValue={value("permission")}
        error={error("permission")}
        optional
      />
      <TextField
        name="name"
        label={t("surveys:permission.name")}
        hint={t("surveys-office:paper.nameHint")}
        defaultValue={value("name")}
        error={error("name")}
        autoComplete="off"
        optional
      />
    </>
  );
}

function readers(t: Translate, typed: FieldsProps["typed"], errors: FieldsProps["errors"]) {
  return {
    value: (field: string) => (typeof typed[field] === "string" ? typed[field] : ""),
    error: (field: string) => (errors[field] ? t(errors[field]) : undefined),
  };
}
