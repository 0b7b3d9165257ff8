import type { ReactNode } from "react";
import { describedBy, FieldLabel, FieldMessages, fieldIds, Question } from "./field-parts.tsx";

export type FileFieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** As in HTML: ".csv,.xlsx". The browser only filters by it; the server decides. */
  accept?: string;
  optional?: boolean;
};

/** A file from the person's own device. The form needs `encType="multipart/form-data"`. */
export function FileField({ name, label, hint, error, accept, optional }: FileFieldProps) {
  return (
    <Question error={error}>
      <FieldLabel name={name} label={label} optional={optional} />
      <FieldMessages name={name} hint={hint} error={error} />
      <input
        className="file-input"
        id={fieldIds(name).field}
        name={name}
        type="file"
        accept={accept}
        aria-describedby={describedBy(name, { hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </Question>
  );
}
