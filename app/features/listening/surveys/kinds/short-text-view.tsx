import { TextField } from "#app/ui/text-field.tsx";
import type { KindView } from "./kind-view.ts";
import type { ShownText } from "./open-text.ts";

export const shortTextView: KindView<ShownText> = {
  Field: ({ words, isHeading, shown: _, given, marksOf: __, ...field }) => (
    <TextField {...field} label={words} labelIsHeading={isHeading} defaultValue={given()[0]} />
  ),
  Editor: null,
};
