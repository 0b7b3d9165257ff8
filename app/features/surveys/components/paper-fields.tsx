import { useTranslation } from "react-i18next";
import { permissionChoices } from "#app/features/contributions/permission.ts";
import { languages } from "#app/platform/i18n/languages.ts";
import { Radios } from "#app/ui/radios.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { QuestionView } from "../question-view.ts";
import { QuestionField } from "./question-field.tsx";

type PaperFieldsProps = {
  questions: QuestionView[];
  groups: { id: string; name: string }[];
  /** What was typed, or what stays the same from one form of a batch to the next. */
  typed: Record<string, string | string[]>;
  errors: Record<string, string>;
};

/** A whole survey on one page, as somebody keys it from paper, with where and when the paper came. */
export function PaperFields({ questions, groups, typed, errors }: PaperFieldsProps) {
  const { t } = useTranslation();
  const value = (field: string) => (typeof typed[field] === "string" ? typed[field] : "");
  const error = (field: string) => (errors[field] ? t(errors[field]) : undefined);
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
      <Select
        name="language"
        label={t("surveys-office:paper.language")}
        options={languages.map(({ code }) => ({
          value: code,
          label: t(`contributions-office:language.${code}`),
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
          typed={typed[question.code]}
          error={error(question.code)}
          isHeading={false}
        />
      ))}
      <h2>{t("surveys-office:paper.person")}</h2>
      <Radios
        name="group"
        legend={t("surveys:aboutYou.group")}
        options={groups.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={value("group")}
        error={error("group")}
        optional
      />
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
