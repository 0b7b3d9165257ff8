import { Radios } from "#app/ui/radios.tsx";
import type { ShownChoices } from "./closed-answer.ts";
import type { FieldProps } from "./kind-view.ts";

/** One answer to choose from those that a question offers. */
export function OneChoiceField(props: FieldProps<ShownChoices>) {
  const { words, isHeading, shown, given, marksOf, ...field } = props;
  return (
    <Radios
      {...field}
      legend={words}
      legendIsHeading={isHeading}
      options={shown.options.map(({ value, label }) => ({ value, label: label.text, ...marksOf(label) }))}
      defaultValue={given()[0]}
    />
  );
}
