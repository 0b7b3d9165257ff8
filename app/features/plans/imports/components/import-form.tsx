import { type ClipboardEvent, type FormEvent, useRef } from "react";
import { paths } from "#app/paths.ts";
import type { FormState } from "#app/platform/http/form.server.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { BackLink } from "#app/ui/back-link.tsx";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FileField } from "#app/ui/file-field.tsx";
import { Form } from "#app/ui/form.tsx";
import { PageHeading } from "#app/ui/page-heading.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";

type ImportFormProps = {
  form: FormState;
  /** The plan chosen beforehand; empty for a new one. */
  into: string;
  plans: { id: string; title: string }[];
};

/** The first step of an import: a file and where it goes. */
export function ImportForm({ form: { typed, errors }, into, plans }: ImportFormProps) {
  const { t } = useTranslation();
  const error = (name: string) => (errors[name] ? t(errors[name]) : undefined);
  return (
    <>
      <BackLink href={paths.office.plans()} />
      <ErrorSummary
        errors={Object.entries(errors).map(([name, key]) => ({ href: `#field-${name}`, text: t(key) }))}
      />
      <PageHeading>{t("plans-office:import.title")}</PageHeading>
      <p className="measure">{t("plans-office:import.text")}</p>
      <Details summary={t("plans-office:import.columns")}>
        <p>{t("plans-office:import.columnsText")}</p>
      </Details>
      <Form method="post" encType="multipart/form-data" noValidate className="measure">
        <FileField
          name="file"
          label={t("plans-office:import.file")}
          hint={t("plans-office:import.fileHint")}
          accept=".csv,.tsv,.txt,.xlsx,.ods,.docx,.odt"
          error={error("file")}
        />
        <PasteField typed={String(typed.pasted ?? "")} error={error("pasted")} />
        <Select
          name="target"
          label={t("plans-office:import.target")}
          defaultValue={String(typed.target ?? into)}
          options={[
            { value: "", label: t("plans-office:import.newPlan") },
            ...plans.map((plan) => ({ value: plan.id, label: plan.title })),
          ]}
        />
        <TextField
          name="title"
          label={t("plans-office:import.newTitle")}
          hint={t("plans-office:import.newTitleHint")}
          defaultValue={String(typed.title ?? "")}
          error={error("title")}
        />
        <Button>{t("plans-office:import.read")}</Button>
      </Form>
    </>
  );
}

/**
 * A table from the clipboard. Its text comes with tabs between the cells; where a script runs, the clipboard's HTML is
 * sent along, which knows of spans, bullets and lines inside cells.
 */
function PasteField({ typed, error }: { typed: string; error: string | undefined }) {
  const { t } = useTranslation();
  const html = useRef<HTMLInputElement>(null);
  const keep = (event: ClipboardEvent) => {
    if (html.current) html.current.value = event.clipboardData.getData("text/html");
  };
  // What is typed afterwards counts, and the clipboard's version knows nothing of it.
  const forget = (event: FormEvent) => {
    const isPaste = (event.nativeEvent as InputEvent).inputType === "insertFromPaste";
    if (html.current && !isPaste) html.current.value = "";
  };
  return (
    <div onPaste={keep} onInput={forget}>
      <TextArea
        name="pasted"
        label={t("plans-office:import.paste")}
        hint={t("plans-office:import.pasteHint")}
        defaultValue={typed}
        rows={5}
        error={error}
        optional
      />
      <input type="hidden" name="pastedHtml" ref={html} />
    </div>
  );
}
