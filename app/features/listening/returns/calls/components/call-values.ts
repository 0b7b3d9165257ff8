import type { FormState } from "#app/platform/http/form.server.ts";
import type { CallFieldValues } from "./call-fields.tsx";

/** What a call's form shows: as typed after a refusal, else as stored or usual. */
export function fieldValues(refused: FormState | undefined, stored: CallFieldValues): CallFieldValues {
  if (!refused) return stored;
  const text = (field: string) => {
    const typed = refused.typed[field];
    return typeof typed === "string" ? typed : "";
  };
  const isTicked = (field: string) => text(field) === "yes";
  return {
    ...{ title: text("title"), guidance: text("guidance"), dueOn: text("dueOn") },
    ...{ questions: text("questions"), takenInto: text("takenInto") },
    ...{ asksActions: isTicked("asksActions"), asksEvidence: isTicked("asksEvidence") },
    ...{ asksReview: isTicked("asksReview"), perOrganisation: isTicked("perOrganisation") },
  };
}
