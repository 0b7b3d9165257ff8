import type { ReactNode } from "react";
import { describedBy, FieldLabel, FieldMessages, fieldIds, Question } from "./field-parts.tsx";

export type SelectProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  options: { value: string; label: string }[];
  defaultValue?: string;
  optional?: boolean;
  required?: boolean;
};

/** One choice of many. For citizens' pages prefer radios: every choice is then seen. */
export function Select({ name, label, hint, error, options, defaultValue, optional, required }: SelectProps) {
  return (
    <Question error={error}>
      <FieldLabel name={name} label={label} optional={optional} />
      <FieldMessages name={name} hint={hint} error={error} />
      <select
        className={error ? "select select--error" : "select"}
        id={fieldIds(name).field}
        name={name}
        defaultValue={defaultValue}
        aria-describedby={describedBy(name, { hint, error })}
        aria-invalid={error ? true : undefined}
        aria-required={required}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Question>
  );
}
