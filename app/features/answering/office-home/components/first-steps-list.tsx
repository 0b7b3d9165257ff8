import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { type FirstStep, nextStep } from "../first-steps.ts";

type FirstStepsListProps = {
  steps: FirstStep[];
  /** Where a step is taken; undefined when this person may not take it, or cannot yet. */
  hrefFor: (step: FirstStep) => string | undefined;
};

/** From nothing to an open consultation: every step says whether it is done, and the next one stands out. */
export function FirstStepsList({ steps, hrefFor }: FirstStepsListProps) {
  const { t } = useTranslation();
  const next = nextStep(steps);
  return (
    <section aria-labelledby="first-steps">
      <h2 id="first-steps">{t("site-office:first.title")}</h2>
      <p>
        {t("site-office:first.text", { done: steps.filter((step) => step.done).length, all: steps.length })}
      </p>
      <ol className="first-steps">
        {steps.map((step) => {
          const href = hrefFor(step);
          const name = t(`site-office:first.steps.${step.key}.name`);
          return (
            <li
              key={step.key}
              className={step === next ? "first-steps__step first-steps__step--next" : "first-steps__step"}
            >
              <span className="first-steps__name">{href ? <Link href={href}>{name}</Link> : name}</span>
              <span className="first-steps__state">
                <Tag tone={step.done ? "success" : step === next ? "warning" : "neutral"}>
                  {t(`site-office:first.${step.done ? "done" : step === next ? "next" : "toDo"}`)}
                </Tag>
              </span>
              <p className="first-steps__text">{t(`site-office:first.steps.${step.key}.text`)}</p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
