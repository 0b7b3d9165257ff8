import type { ReactNode } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";

/** The ids that a field's parts are known by; links in an error summary go to `field`. */
export function fieldIds(name: string) {
  return { field: `field-${name}`, hint: `hint-${name}`, error: `error-${name}` };
}

/** The value of `aria-describedby`: the hint, then the error, of those that are shown. */
export function describedBy(name: string, parts: { hint?: ReactNode; error?: string }, extra?: string) {
  const ids = fieldIds(name);
  const shown = [parts.hint ? ids.hint : null, extra ?? null, parts.error ? ids.error : null];
  return shown.filter((id) => id !== null).join(" ") || undefined;
}

/** "(optional)", in words: an asterisk would need explaining. */
export function OptionalMark() {
  const { t } = useTranslation();
  return <span className="optional"> {t("common:optional")}</span>;
}

/** The hint and the error of one field, in that order. */
export function FieldMessages({ name, hint, error }: { name: string; hint?: ReactNode; error?: string }) {
  const { t } = useTranslation();
  const ids = fieldIds(name);
  return (
    <>
      {hint ? (
        <div className="ds_hint-text" id={ids.hint}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p className="ds_question__error-message" id={ids.error}>
          <span className="visually-hidden">{t("common:errorPrefix")} </span>
          {error}
        </p>
      ) : null}
    </>
  );
}

type FieldLabelProps = {
  name: string;
  label: ReactNode;
  optional?: boolean;
  labelIsHeading?: boolean;
  lang?: string;
  dir?: string;
};

/** A field's label; on a page that asks one thing, the label is the page's h1. */
export function FieldLabel({ name, label, optional, labelIsHeading, lang, dir }: FieldLabelProps) {
  const element = (
    <label
      className={labelIsHeading ? "ds_label ds_label--heading" : "ds_label"}
      htmlFor={fieldIds(name).field}
    >
      <span lang={lang} dir={dir}>
        {label}
      </span>
      {optional ? <OptionalMark /> : null}
    </label>
  );
  return labelIsHeading ? <h1 className="label-heading">{element}</h1> : element;
}

/** The frame around one question, which turns red at its side when it has an error. */
export function Question({ error, children }: { error?: string; children: ReactNode }) {
  return <div className={error ? "ds_question ds_question--error" : "ds_question"}>{children}</div>;
}

/** The class of a text box, its width in steps. */
export function inputClass(width: "short" | "date-time" | "medium" | "full", error?: string) {
  const widths = {
    short: " ds_input--fixed-10",
    "date-time": " ds_input--fixed-20",
    medium: " ds_input--medium",
    full: "",
  };
  return `ds_input${widths[width]}${error ? " ds_input--error" : ""}`;
}
