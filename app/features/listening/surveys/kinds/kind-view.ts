import type { ReactNode } from "react";
import type { Localised } from "#app/platform/i18n/translations.ts";
import type { Offered } from "./kind.ts";
import type { Given } from "./parts.ts";

/** The language and direction of words that are not in the page's own language. */
export type Marks = { lang?: string; dir?: "ltr" | "rtl" };

/** What the control of a question is given. */
export type FieldProps<Shown extends { options: Offered[] }> = Marks & {
  /** The question's code: the name of its own field, and with a part's name (partName) that of any other. */
  name: string;
  words: string;
  /** The words are the page's heading. */
  isHeading: boolean;
  hint?: ReactNode;
  error?: string;
  optional: boolean;
  shown: Shown;
  given: Given;
  marksOf: (text: Localised) => Marks;
};

/** What the editor's fields are given: what stands in each, and what is wrong with it. */
export type EditorProps = {
  value: (field: string) => string;
  error: (field: string) => string | undefined;
};

/** What a kind of question looks like. */
export type KindView<Shown extends { options: Offered[] }> = {
  /** The control with which people answer. */
  Field: (props: FieldProps<Shown>) => ReactNode;
  /** What an officer says of the options; null where there are none. */
  Editor: ((props: EditorProps) => ReactNode) | null;
};
