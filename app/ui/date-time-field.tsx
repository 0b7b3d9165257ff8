import type { ReactNode } from "react";
import { describedBy, FieldLabel, FieldMessages, fieldIds, inputClass, Question } from "./field-parts.tsx";

export type DateTimeFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Local time without a zone, as the browser sends it: "2017-05-26T17:00". */
  defaultValue?: string;
  optional?: boolean;
};

/** A day and a time, to the minute, with the browser's own picker. Say the time zone in the hint. */
export function DateTimeField({ name, label, hint, error, defaultValue, optional }: DateTimeFieldProps) {
  return (
    <Question error={error}>
      <FieldLabel name={name} label={label} optional={optional} />
      <FieldMessages name={name} hint={hint} error={error} />
      <input
        className={inputClass("date-time", error)}
        id={fieldIds(name).field}
        name={name}
        type="datetime-local"
        defaultValue={defaultValue}
        aria-describedby={describedBy(name, { hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </Question>
  );
}
