import { ChoiceFieldset, type ChoicesProps } from "./choice-parts.tsx";

export type RadiosProps = ChoicesProps & { defaultValue?: string };

/** One choice of several. */
export function Radios({ defaultValue, ...props }: RadiosProps) {
  return <ChoiceFieldset {...props} kind="radio" isChosen={(value) => value === defaultValue} />;
}
