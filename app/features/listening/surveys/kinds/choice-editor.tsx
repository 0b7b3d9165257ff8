import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { TextArea } from "#app/ui/text-area.tsx";
import type { EditorProps } from "./kind-view.ts";

/** The options of a choice question, one a line. */
export function ChoiceEditor({ value, error }: EditorProps) {
  const { t } = useTranslation();
  return (
    <TextArea
      name="options"
      rows={8}
      label={t("surveys-office:fields.options")}
      hint={t("surveys-office:hints.options")}
      defaultValue={value("options")}
      error={error("options")}
    />
  );
}
