import type { KeyingDecision } from "#app/features/listening/contributions/keying.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { AnswerableSurvey } from "../survey.ts";
import { lockSurvey } from "../survey-lock.server.ts";
import { checkPaper } from "./paper-form.ts";
import { keyedPaper, settleKeyings } from "./stored-paper.server.ts";
import { takeInPaper } from "./take-in-paper.server.ts";

export type PaperSettled =
  | { ok: true; reference: string | null }
  | { ok: false; reason: "takenIn" | "leftOut" | "oneKeying" | "outOfDate" };

/**
 * Chooses which of two keyings of a form stands, which makes it a contribution; or leaves a form out or puts it back.
 * Both keyings are kept. The only keying can be chosen once the survey asks for no second one. Null: no such form.
 */
export async function settlePaper(
  viewer: Viewer,
  survey: AnswerableSurvey,
  id: string,
  decision: KeyingDecision,
): Promise<PaperSettled | null> {
  return await db.$transaction(async (tx) => {
    await lockSurvey(tx, survey.id);
    const form = await tx.paperForm.findFirst({
      where: { responseId: id, number: { not: null }, response: { surveyId: survey.id } },
      include: { response: { select: { reference: true } }, keyings: { orderBy: { turn: "asc" } } },
    });
    if (!form) return null;
    if (form.response.reference !== null) return { ok: false, reason: "takenIn" };
    const detail = { number: form.number, decision };
    const audit = () => recordAudit(tx, viewer, "paper.settled", { kind: "survey", id: survey.id }, detail);
    if (decision === "leaveOut" || decision === "putBack") {
      const leftOut = decision === "leaveOut";
      await tx.paperForm.update({ where: { responseId: id }, data: { leftOut } });
      await audit();
      return { ok: true, reference: null };
    }
    if (form.leftOut) return { ok: false, reason: "leftOut" };
    const turn = decision === "first" ? 1 : 2;
    const chosen = form.keyings.find((keying) => keying.turn === turn);
    if (!chosen || (survey.keyedTwice && form.keyings.length < 2)) return { ok: false, reason: "oneKeying" };
    const keyed = keyedPaper(chosen);
    if (Object.keys(checkPaper(survey, keyed.typed)).length > 0) return { ok: false, reason: "outOfDate" };
    await settleKeyings(tx, id, turn);
    await audit();
    return { ok: true, reference: await takeInPaper(tx, viewer, survey, form, keyed) };
  });
}
