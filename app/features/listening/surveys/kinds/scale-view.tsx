import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { TextField } from "#app/ui/text-field.tsx";
import type { ShownChoices } from "./closed-answer.ts";
import type { EditorProps, KindView } from "./kind-view.ts";
import { OneChoiceField } from "./one-choice-field.tsx";

export const scaleView: KindView<ShownChoices> = { Field: OneChoiceField, Editor: ScaleEditor };

function ScaleEditor({ value, error }: EditorProps) {
  const { t } = useTranslation();
  return (
    <>
      {(["least", "leastLabel", "most", "mostLabel"] as const).map((field) => (
        <TextField
          key={field}
          name={field}
          width={field === "least" || field === "most" ? "short" : "medium"}
          inputMode={field === "least" || field === "most" ? "numeric" : undefined}
          label={t(`surveys-office:fields.${field}`)}
          hint={t(`surveys-office:hints.${field}`)}
          defaultValue={value(field)}
          error={error(field)}
          optional={field === "leastLabel" || field === "mostLabel"}
        />
      ))}
    </>
  );
}
