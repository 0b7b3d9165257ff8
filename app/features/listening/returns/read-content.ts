import { planValues } from "./plan-values.ts";
import { contentOf, type ReturnContent } from "./return-content.ts";
import { evidenceTexts, mostActions, mostGroups } from "./return-questions.ts";

/** What a call asks for: its parts and its own questions. */
export type CallParts = {
  asksActions: boolean;
  asksEvidence: boolean;
  asksReview: boolean;
  questions: { id: string; section: string; text: string; help: string; required: boolean }[];
};

/** Reads a return's form. Rows that are empty are left out; everything else is kept as typed, but for the spaces around it. */
export function readContent(fields: FormData, call: CallParts): ReturnContent {
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const rows = (most: number) => Array.from({ length: most }, (_, index) => index);
  return contentOf({
    actions: planValues.flatMap((value) =>
      rows(mostActions)
        .map((row) => ({ value, text: text(`action-${value}-${row}`), sign: text(`sign-${value}-${row}`) }))
        .filter((action) => action.text !== "" || action.sign !== ""),
    ),
    answers: Object.fromEntries(call.questions.map(({ id }) => [id, text(`answer-${id}`)])),
    evidence: {
      groups: rows(mostGroups)
        .map((row) => ({ group: text(`group-${row}`), people: text(`people-${row}`) }))
        .filter(({ group, people }) => group !== "" || people !== ""),
      ...Object.fromEntries(evidenceTexts.map((field) => [field, text(field)])),
      agreement: text("agreement"),
      agreementHow: text("agreementHow"),
    },
    review: { firstOn: text("firstOn"), everyMonths: text("everyMonths"), how: text("how") },
    support: { wanted: text("supportWanted"), text: text("supportText") },
    permission: text("permission"),
  });
}
