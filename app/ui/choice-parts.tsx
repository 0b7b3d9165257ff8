import type { ReactNode } from "react";
import { describedBy, FieldMessages, fieldIds, OptionalMark, Question } from "./field-parts.tsx";

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  lang?: string;
  dir?: "ltr" | "rtl";
};

export type ChoicesProps = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string;
  options: Choice[];
  legendIsHeading?: boolean;
  inline?: boolean;
  optional?: boolean;
  /** Language and direction of the legend, where they are not the page's own. */
  lang?: string;
  dir?: "ltr" | "rtl";
};

type ChoiceFieldsetProps = ChoicesProps & {
  kind: "radio" | "checkbox";
  isChosen: (value: string) => boolean;
};

/** One question with its choices. The first choice carries the field's id, so that an error can lead to it. */
export function ChoiceFieldset({ kind, isChosen, ...props }: ChoiceFieldsetProps) {
  const { name, legend, hint, error, options, legendIsHeading, inline, optional, lang, dir } = props;
  const words = (
    <>
      <span lang={lang} dir={dir}>
        {legend}
      </span>
      {optional ? <OptionalMark /> : null}
    </>
  );
  // `aria-invalid` is allowed on a group of radios and on a single checkbox, not on a plain group.
  const group = kind === "radio" ? { role: "radiogroup", "aria-invalid": error ? true : undefined } : {};
  return (
    <Question error={error}>
      <fieldset aria-describedby={describedBy(name, { hint, error })} {...group}>
        <legend>{legendIsHeading ? <h1 className="legend-heading">{words}</h1> : words}</legend>
        <FieldMessages name={name} hint={hint} error={error} />
        <div className={inline ? "choices choices--inline" : "choices"}>
          {options.map((option, index) => {
            const id = index === 0 ? fieldIds(name).field : `${fieldIds(name).field}-${index + 1}`;
            const hintId = option.hint ? `${id}-hint` : undefined;
            return (
              <div className={`ds_${kind}`} key={option.value}>
                <input
                  className={`ds_${kind}__input`}
                  id={id}
                  type={kind}
                  name={name}
                  value={option.value}
                  defaultChecked={isChosen(option.value)}
                  aria-describedby={hintId}
                  aria-invalid={kind === "checkbox" && error ? true : undefined}
                />
                <label className={`ds_${kind}__label`} htmlFor={id}>
                  <span lang={option.lang} dir={option.dir}>
                    {option.label}
                  </span>
                </label>
                {option.hint ? (
                  <p className="ds_hint-text" id={hintId} lang={option.lang} dir={option.dir}>
                    {option.hint}
                  </p>
                ) : null}
              </div>
            );
          })}
        </div>
      </fieldset>
    </Question>
  );
}
