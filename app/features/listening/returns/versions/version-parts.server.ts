import { formatDay } from "#app/platform/i18n/dates.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { isDay } from "#app/platform/time/day.ts";
import { planValues } from "../plan-values.ts";
import type { CallParts } from "../read-content.ts";
import type { ReturnContent } from "../return-content.ts";
import { evidenceTexts } from "../return-questions.ts";

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
            t("returns-office:prompts.evidence.groups"),
            evidence.groups.map(({ group, people }) => `${group}: ${people}`).join("\n"),
          ),
          ...evidenceTexts.map((field) =>
            part(field, t(`returns-office:prompts.evidence.${field}`), evidence[field]),
          ),
          part(
            "agreement",
            t("returns-office:prompts.evidence.agreement"),
            evidence.agreement === "" ? "" : t(`returns-office:agreement.${evidence.agreement}`),
          ),
          part("agreementHow", t("returns-office:prompts.evidence.agreementHow"), evidence.agreementHow),
        ]
      : []),
    ...(call.asksReview
      ? [
          part(
            "firstOn",
            t("returns-office:review.firstOn"),
            isDay(review.firstOn) ? formatDay(review.firstOn, "en") : review.firstOn,
          ),
          part(
            "everyMonths",
            t("returns-office:review.everyMonths"),
            review.everyMonths === "" ? "" : t(`returns-office:review.interval.${review.everyMonths}`),
          ),
          part("how", t("returns-office:prompts.review.how"), review.how),
        ]
      : []),
    part(
      "supportWanted",
      t("returns-office:support.question"),
      support.wanted === "" ? "" : t(`returns-office:support.wanted.${support.wanted}`),
    ),
    part("supportText", t("returns-office:support.which"), support.text),
    part(
      "permission",
      t("returns-office:permission.question"),
      permission === "" ? "" : t(`returns-office:permission.${permission}`),
    ),
  ];
}

/** The actions for one value as one text, so that an action put between two others moves none of them. */
function actionsFor(value: (typeof planValues)[number], { actions }: ReturnContent): VersionPart {
  const lines = actions
    .filter((action) => action.value === value)
    .flatMap(({ text, sign }) => [text, ...(sign === "" ? [] : [t("returns-office:signOf", { sign })])]);
  return {
    key: `action-${value}`,
    prompt: t("returns-office:parts.actionsFor", { value: t(`returns-office:values.${value}`) }),
    text: lines.join("\n"),
  };
}
