import { keyingState } from "#app/features/listening/contributions/keying.ts";
import { mayWrite, type Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { dayStored } from "#app/platform/time/day.ts";
import type { AnswerableSurvey } from "../survey.ts";
import { comparePaper } from "./paper-keying.ts";
import { keyedPaper } from "./stored-paper.server.ts";

/**
 * One form on paper that two people key, for its page: blind for whoever is to key it second. The person's name is shown
 * to who keyed it, and, with an audit row, to who chooses between two names. Null: no such form.
 */
export async function readPaperForm(viewer: Viewer, survey: AnswerableSurvey, id: string) {
  return await db.$transaction(async (tx) => {
    const form = await tx.paperForm.findFirst({
      where: { responseId: id, number: { not: null }, response: { surveyId: survey.id } },
      include: { response: { select: { reference: true } }, keyings: { orderBy: { turn: "asc" } } },
    });
    if (!form) return null;
    const { place, batch, number, leftOut, chosen } = form;
    const isTakenIn = form.response.reference !== null;
    const state = keyingState({ chosen, leftOut, isTakenIn, keyings: form.keyings }, survey.keyedTwice);
    const [first, second] = form.keyings;
    const isOwn = first?.keyedById === viewer.id;
    const one = first && keyedPaper(first);
    const other = second && keyedPaper(second);
    const fields = one && other ? comparePaper(survey, one.typed, other.typed) : [];
    const hasTwoNames = fields.some((field) => field.field === "name" && field.differs);
    const showsNames = hasTwoNames && mayWrite(viewer);
    if (showsNames)
      await recordAudit(tx, viewer, "paper.nameRead", { kind: "survey", id: survey.id }, { number });
    return {
      ...{ id, place, batch, number: number ?? 0, state, isOwn, reference: form.response.reference },
      receivedOn: dayStored(form.receivedOn),
      keyings: form.keyings.length,
      isBlind: form.keyings.length < 2 && !isOwn && !isTakenIn,
      /** What its own keyer typed, to correct it. */
      typed: isOwn && one && !other ? { ...one.typed, language: one.language } : {},
      comparison:
        first && second
          ? {
              ...{ firstName: first.keyedByName, secondName: second.keyedByName },
              languages: { first: first.language, second: second.language },
              fields: fields.filter((field) => field.field !== "name" || showsNames),
            }
          : null,
    };
  });
}

export type PaperFormPage = NonNullable<Awaited<ReturnType<typeof readPaperForm>>>;
