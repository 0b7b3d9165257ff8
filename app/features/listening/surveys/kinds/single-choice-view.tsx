import { ChoiceEditor } from "./choice-editor.tsx";
import type { ShownChoices } from "./closed-answer.ts";
import type { KindView } from "./kind-view.ts";
import { OneChoiceField } from "./one-choice-field.tsx";

export const singleChoiceView: KindView<ShownChoices> = { Field: OneChoiceField, Editor: ChoiceEditor };
