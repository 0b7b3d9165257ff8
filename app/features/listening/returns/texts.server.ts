import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import type { CallParts } from "./read-content.ts";
import type { ReturnContent } from "./return-content.ts";
import { evidenceTexts } from "./return-questions.ts";

const { t } = translatorFor("en");

/** One text of a return with what it answers: the prompt, its short code, and its own id. */
export type ReturnText = { prompt: string; promptCode: string; promptId: string; text: string };

/** Everything that a return says in words, in the order of its form, for tagging, comparing and checking. */
export function textsOf(content: ReturnContent, call: CallParts): ReturnText[] {
  const { evidence, review } = content;
  const texts: ReturnText[] = [];
  const add = (code: string, id: string, prompt: string, text: string) => {
    if (text.trim() !== "") texts.push({ prompt, promptCode: code, promptId: id, text });
  };
  if (call.asksActions)
    for (const { value, text, sign } of content.actions) {
      add("A1", `action-${value}`, t(`returns-office:prompts.action.${value}`), text);
      add("A2", `sign-${value}`, t(`returns-office:prompts.sign.${value}`), sign);
    }
  call.questions.forEach(({ id, text }, index) => {
    add(`Q${index + 1}`, id, text, content.answers[id] ?? "");
  });
  if (call.asksEvidence) {
    evidenceTexts.forEach((field, index) => {
      add(`E${index + 1}`, field, t(`returns-office:prompts.evidence.${field}`), evidence[field]);
    });
    add("E6", "agreementHow", t("returns-office:prompts.evidence.agreementHow"), evidence.agreementHow);
  }
  if (call.asksReview) add("R1", "how", t("returns-office:prompts.review.how"), review.how);
  return texts;
}

/** What a review says, in the same shape. */
export function textsOfReview(review: { lessonsLearned: string; progressMade: string }): ReturnText[] {
  return (["lessonsLearned", "progressMade"] as const)
    .map((field, index) => ({
      prompt: t(`returns-office:prompts.review.${field}`),
      promptCode: `R${index + 2}`,
      promptId: field,
      text: review[field],
    }))
    .filter(({ text }) => text.trim() !== "");
}
