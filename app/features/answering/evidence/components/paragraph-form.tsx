import { useEffect, useRef, useState } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";

type ParagraphFormProps = {
  id: string;
  action: string;
  text: string;
  revision: number;
  /** The words of the paragraph's sentences, in order: a citation can go behind any of them. */
  sentences: readonly string[];
  error?: string;
};

/** The words of a paragraph. Cite buttons elsewhere on the page send this form too. */
export function ParagraphForm({ id, action, text, revision, sentences, error }: ParagraphFormProps) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const hasCursor = useCursor(form);
  return (
    <Form method="post" action={action} id={id} ref={form} makesRecord noValidate preventScrollReset>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="cursor" />
      <TextArea
        name="text"
        label={t("drafts-office:paragraph.write")}
        hint={t("drafts-office:paragraph.hint")}
        rows={10}
        defaultValue={text}
        error={error}
      />
      <Select
        // A select keeps what was chosen in it, so the cursor is offered in a new one.
        key={hasCursor ? "with cursor" : "without"}
        name="place"
        label={t("evidence-office:place.label")}
        options={[
          ...(hasCursor ? [{ value: "cursor", label: t("evidence-office:place.cursor") }] : []),
          { value: "end", label: t("evidence-office:place.end") },
          ...sentences.map((words, index) => ({
            value: String(index),
            label: t("evidence-office:place.sentence", { words }),
          })),
        ]}
      />
      <Button>{t("drafts-office:save")}</Button>
    </Form>
  );
}

/** Follows the cursor in the form's text into its hidden field; true once it has stood there. */
function useCursor(form: React.RefObject<HTMLFormElement>): boolean {
  const [hasCursor, setHasCursor] = useState(false);
  useEffect(() => {
    const follow = () => {
      const text = form.current?.elements.namedItem("text");
      const cursor = form.current?.elements.namedItem("cursor");
      if (!(text instanceof HTMLTextAreaElement) || !(cursor instanceof HTMLInputElement)) return;
      if (document.activeElement !== text) return;
      // The space before the first word is not kept.
      const before = text.value.length - text.value.trimStart().length;
      cursor.value = String(Math.max(0, text.selectionEnd - before));
      setHasCursor(true);
    };
    document.addEventListener("selectionchange", follow);
    return () => document.removeEventListener("selectionchange", follow);
  }, [form]);
  return hasCursor;
}
