import type { HTMLAttributes, ReactNode } from "react";
import { describedBy, FieldLabel, FieldMessages, fieldIds, inputClass, Question } from "./field-parts.tsx";

export type TextFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  defaultValue?: string;
  type?: "text" | "email" | "tel" | "url" | "password" | "search" | "number" | "date" | "time";
  autoComplete?: string;
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  width?: "short" | "medium" | "full";
  optional?: boolean;
  labelIsHeading?: boolean;
  required?: boolean;
  maxLength?: number;
  /** Language and direction of the label and hint, where they are not the page's own. */
  lang?: string;
  dir?: "ltr" | "rtl";
};

/** One line of text. The answer's direction follows what is typed, whatever the page's direction. */
export function TextField({
  name,
  label,
  hint,
  error,
  type = "text",
  width = "full",
  optional,
  labelIsHeading,
  required,
  lang,
  dir,
  ...attributes
}: TextFieldProps) {
  return (
    <Question error={error}>
      <FieldLabel {...{ name, label, optional, labelIsHeading, lang, dir }} />
      <FieldMessages name={name} hint={hint} error={error} />
      <input
        className={inputClass(width, error)}
        id={fieldIds(name).field}
        name={name}
        type={type}
        dir="auto"
        aria-describedby={describedBy(name, { hint, error })}
        aria-invalid={error ? true : undefined}
        aria-required={required}
        {...attributes}
      />
    </Question>
  );
}
