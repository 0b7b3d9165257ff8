import { permissionChoices } from "#app/features/listening/contributions/permission.ts";
import { planValues } from "./plan-values.ts";
import type { ReturnContent } from "./return-content.ts";
import { agreements, mostActions, mostGroups, reviewIntervals, supportAnswers } from "./return-questions.ts";

/** What a call asks for: its parts and its own questions. */
export type CallParts = {
  asksActions: boolean;
  asksEvidence: boolean;
  asksReview: boolean;
  questions: { id: string; section: string; text: string; help: string; required: boolean }[];
};

/** Reads a return's form. Rows that are empty are left out, and so is a choice that was not offered; everything else is kept as typed, but for the spaces around it. */
export function readContent(fields: FormData, call: CallParts): ReturnContent {
  const text = (name: string) => {
    const value = fields.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const choice = <Choice extends string>(name: string, offered: readonly Choice[]) =>
    offered.find((one) => one === text(name)) ?? "";
  const rows = (most: number) => Array.from({ length: most }, (_, index) => index);
  return {
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
      ...{ invited: text("invited"), supported: text("supported"), methods: text("methods") },
      ...{ changed: text("changed"), notTakenUp: text("notTakenUp") },
      agreement: choice("agreement", agreements),
      agreementHow: text("agreementHow"),
    },
    review: {
      firstOn: text("firstOn"),
      everyMonths: choice("everyMonths", reviewIntervals),
      how: text("how"),
    },
    support: { wanted: choice("supportWanted", supportAnswers), text: text("supportText") },
    permission: choice("permission", permissionChoices),
  };
}
