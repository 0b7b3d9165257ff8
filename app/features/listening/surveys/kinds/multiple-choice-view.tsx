import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Checkboxes } from "#app/ui/checkboxes.tsx";
import { ChoiceEditor } from "./choice-editor.tsx";
import type { ShownChoices } from "./closed-answer.ts";
import type { FieldProps, KindView } from "./kind-view.ts";

export const multipleChoiceView: KindView<ShownChoices> = {
  Field: SeveralChoicesField,
  Editor: ChoiceEditor,
};

function SeveralChoicesField(props: FieldProps<ShownChoices>) {
  const { words, isHeading, hint, shown, given, marksOf, ...field } = props;
  const { t } = useTranslation();
  return (
    <Checkboxes
      {...field}
      hint={
        <>
          {hint} {t("surveys:step.chooseAny")}
        </>
      }
      legend={words}
      legendIsHeading={isHeading}
      options={shown.options.map(({ value, label }) => ({ value, label: label.text, ...marksOf(label) }))}
      defaultValue={given()}
    />
  );
}
