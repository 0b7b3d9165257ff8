import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { useFormFields } from "#app/ui/form-fields.ts";
import { Radios } from "#app/ui/radios.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { kindViews } from "../../kinds/kind-views.ts";

export type PlanItemChoice = { id: string; code: string; name: string };

type QuestionFieldsProps = {
  kind: QuestionKind;
  /** The kinds that the question can become, its own included. */
  kinds: QuestionKind[];
  stored: Record<string, string>;
  storedRequired: boolean;
  storedAbout: string[];
  pages: { id: string; title: string }[];
  planItems: PlanItemChoice[];
  refused: FormState | undefined;
};

/** Every field of a question: its words, what it offers, where it stands and what it is about. */
export function QuestionFields(props: QuestionFieldsProps) {
  const { kind, kinds, stored, pages, refused } = props;
  const { t } = useTranslation();
  const { value, error } = useFormFields(stored, refused);
  const { Editor } = kindViews[kind];
  const required = refused ? value("required") === "yes" : props.storedRequired;
  return (
    <>
      {kinds.length > 1 ? (
        <Radios
          name="kind"
          legend={t("surveys-office:fields.kind")}
          options={kinds.map((one) => ({ value: one, label: t(`surveys-office:kinds.${one}`) }))}
          defaultValue={value("kind") || kind}
          error={error("kind")}
        />
      ) : (
        <input type="hidden" name="kind" value={kind} />
      )}
      <TextArea
        name="text"
        rows={2}
        label={t("surveys-office:fields.text")}
        hint={t("surveys-office:hints.text")}
        defaultValue={value("text")}
        error={error("text")}
      />
      <TextArea
        name="help"
        rows={2}
        label={t("surveys-office:fields.help")}
        hint={t("surveys-office:hints.help")}
        defaultValue={value("help")}
        error={error("help")}
        optional
      />
      {Editor ? <Editor value={value} error={error} /> : null}
      <Select
        name="pageId"
        label={t("surveys-office:fields.pageId")}
        hint={t("surveys-office:hints.pageId")}
        options={pages.map((page, index) => ({
          value: page.id,
          label: [t("surveys-office:outline.page", { number: index + 1 }), page.title]
            .filter(Boolean)
            .join(": "),
        }))}
        defaultValue={value("pageId")}
        error={error("pageId")}
      />
      <AboutField
        planItems={props.planItems}
        chosen={chosenAbout(refused, props.storedAbout)}
        error={error("about")}
      />
      <Checkboxes
        name="required"
        legend={t("surveys-office:fields.required")}
        hint={t("surveys-office:hints.required")}
        options={[{ value: "yes", label: t("surveys-office:fields.requiredYes") }]}
        defaultValue={required ? ["yes"] : []}
        error={error("required")}
      />
    </>
  );
}

/** The plan items that a question is about, as ticked in a refused form or as stored. */
export function chosenAbout(refused: FormState | undefined, stored: string[]): string[] {
  if (!refused) return stored;
  const typed = refused.typed.about ?? [];
  return typeof typed === "string" ? [typed] : typed;
}

type AboutFieldProps = { planItems: PlanItemChoice[]; chosen: string[]; error: string | undefined };

/** Which priorities and key actions a question is about. */
export function AboutField({ planItems, chosen, error }: AboutFieldProps) {
  const { t } = useTranslation();
  if (planItems.length === 0) return null;
  return (
    <Checkboxes
      name="about"
      legend={t("surveys-office:fields.about")}
      hint={t("surveys-office:hints.about")}
      options={planItems.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
      defaultValue={chosen}
      error={error}
      optional
    />
  );
}
