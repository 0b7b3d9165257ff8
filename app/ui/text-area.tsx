import type { ReactNode } from "react";
import { describedBy, FieldLabel, FieldMessages, fieldIds, inputClass, Question } from "./field-parts.tsx";

export type TextAreaProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  defaultValue?: string;
  rows?: number;
  autoComplete?: string;
  width?: "short" | "medium" | "full";
  optional?: boolean;
  labelIsHeading?: boolean;
  required?: boolean;
  /** Says how much there is room for. It tells; it never stops anybody typing. */
  characterHint?: ReactNode;
  maxLength?: number;
  lang?: string;
  dir?: "ltr" | "rtl";
};

/** As much text as somebody wants to write. */
export function TextArea({
  name,
  label,
  hint,
  error,
  rows = 8,
  width = "full",
  optional,
  labelIsHeading,
  required,
  characterHint,
  lang,
  dir,
  ...attributes
}: TextAreaProps) {
  const ids = fieldIds(name);
  const countId = characterHint ? `count-${name}` : undefined;
  return (
    <Question error={error}>
      <FieldLabel {...{ name, label, optional, labelIsHeading, lang, dir }} />
      <FieldMessages name={name} hint={hint} error={error} />
      <textarea
        className={inputClass(width, error)}
        id={ids.field}
        name={name}
        rows={rows}
        dir="auto"
        aria-describedby={describedBy(name, { hint, error }, countId)}
        aria-invalid={error ? true : undefined}
        aria-required={required}
        {...attributes}
      />
      {characterHint ? (
        <p className="ds_hint-text" id={countId}>
          {characterHint}
        </p>
      ) : null}
    </Question>
  );
}
