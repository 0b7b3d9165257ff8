import { ChoiceFieldset, type ChoicesProps } from "./choice-parts.tsx";

export type CheckboxesProps = ChoicesProps & { defaultValue?: string[] };

/** As many choices as apply. */
export function Checkboxes({ defaultValue = [], ...props }: CheckboxesProps) {
  return <ChoiceFieldset {...props} kind="checkbox" isChosen={(value) => defaultValue.includes(value)} />;
}
