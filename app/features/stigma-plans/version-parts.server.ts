import { formatDay } from "#app/platform/i18n/dates.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { isDay, storedDay } from "./plan-day.ts";
import { planValues } from "./plan-values.ts";
import type { CallParts } from "./read-content.ts";
import { evidenceTexts, type ReturnContent } from "./return-content.ts";

const { t } = translatorFor("en");

/** One part of a version in words: texts as written, choices, numbers and days as the page says them. */
export type VersionPart = { key: string; prompt: string; text: string };

/** Everything that a version holds, in the order of its form, so that two versions can be compared whole. */
export function partsOf(content: ReturnContent, call: CallParts): VersionPart[] {
  const { evidence, review, support, permission } = content;
  const part = (key: string, prompt: string, text: string): VersionPart => ({ key, prompt, text });
  return [
    ...(call.asksActions ? planValues.map((value) => actionsFor(value, content)) : []),
    ...call.questions.map(({ id, text }) => part(id, text, content.answers[id] ?? "")),
    ...(call.asksEvidence
      ? [
          part(
            "groups",
            t("stigma-plans-office:prompts.evidence.groups"),
            evidence.groups.map(({ group, people }) => `${group}: ${people}`).join("\n"),
          ),
          ...evidenceTexts.map((field) =>
            part(field, t(`stigma-plans-office:prompts.evidence.${field}`), evidence[field]),
          ),
          part(
            "agreement",
            t("stigma-plans-office:prompts.evidence.agreement"),
            evidence.agreement === "" ? "" : t(`stigma-plans-office:agreement.${evidence.agreement}`),
          ),
          part("agreementHow", t("stigma-plans-office:prompts.evidence.agreementHow"), evidence.agreementHow),
        ]
      : []),
    ...(call.asksReview
      ? [
          part(
            "firstOn",
            t("stigma-plans-office:review.firstOn"),
            isDay(review.firstOn) ? formatDay(storedDay(review.firstOn), "en", "UTC") : review.firstOn,
          ),
          part(
            "everyMonths",
            t("stigma-plans-office:review.everyMonths"),
            review.everyMonths === "" ? "" : t(`stigma-plans-office:review.interval.${review.everyMonths}`),
          ),
          part("how", t("stigma-plans-office:prompts.review.how"), review.how),
        ]
      : []),
    part(
      "supportWanted",
      t("stigma-plans-office:support.question"),
      support.wanted === "" ? "" : t(`stigma-plans-office:support.wanted.${support.wanted}`),
    ),
    part("supportText", t("stigma-plans-office:support.which"), support.text),
    part(
      "permission",
      t("stigma-plans-office:permission.question"),
      permission === "" ? "" : t(`stigma-plans-office:permission.${permission}`),
    ),
  ];
}

/** The actions for one value as one text, so that an action put between two others moves none of them. */
function actionsFor(value: (typeof planValues)[number], { actions }: ReturnContent): VersionPart {
  const lines = actions
    .filter((action) => action.value === value)
    .flatMap(({ text, sign }) => [text, ...(sign === "" ? [] : [t("stigma-plans-office:signOf", { sign })])]);
  return {
    key: `action-${value}`,
    prompt: t("stigma-plans-office:parts.actionsFor", { value: t(`stigma-plans-office:values.${value}`) }),
    text: lines.join("\n"),
  };
}
