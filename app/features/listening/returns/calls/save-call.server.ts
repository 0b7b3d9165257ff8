import type { z } from "zod";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { storedDay } from "#app/platform/time/day.ts";
import type { CallTexts, NewCallForm } from "../forms.ts";
import { askServices } from "./ask-services.server.ts";
import { readQuestions } from "./call.ts";

type Refusal = { ok: false; reason: "consultationUnknown" | "asksNothing" | "nobodyAsked" };

/** Makes a call that is not open yet, with a return for each service (or organisation) that it asks. */
export async function createCall(
  actor: Actor,
  form: z.output<typeof NewCallForm>,
  id = newId(),
): Promise<{ ok: true; id: string } | Refusal> {
  return await makeOnce(
    id,
    async (tx) => (await tx.call.findUnique({ where: { id } })) && { ok: true, id },
    async (tx) => {
      const { kind, services, ...texts } = form;
      const place = await placeOf(tx, texts.takenInto);
      if (!place) return { ok: false, reason: "consultationUnknown" };
      const questions = readQuestions(texts.questions);
      if (asksNothing(texts, questions.length)) return { ok: false, reason: "asksNothing" };
      await tx.call.create({
        data: { id, kind, ...rowOf(texts), ...place, questions: { create: withPlaces(questions) } },
      });
      const asked = await askServices(tx, id, services, form.perOrganisation);
      if (asked === 0) return await refuse("nobodyAsked", tx, id);
      await recordAudit(tx, actor, "call.created", { kind: "call", id }, { title: texts.title, asked });
      return { ok: true, id };
    },
  );
}

async function refuse(reason: Refusal["reason"], tx: Transaction, callId: string): Promise<Refusal> {
  await tx.callQuestion.deleteMany({ where: { callId } });
  await tx.call.delete({ where: { id: callId } });
  return { ok: false, reason };
}

/**
 * Changes a call. Its questions and parts can change until it is opened; afterwards its texts and deadline only, so that
 * nobody's answers lose their question. Null when there is no such call.
 */
export async function editCall(
  actor: Actor,
  id: string,
  texts: CallTexts,
): Promise<{ ok: true } | Refusal | null> {
  return await db.$transaction(async (tx) => {
    const call = await tx.call.findUnique({ where: { id } });
    if (!call) return null;
    const place = await placeOf(tx, texts.takenInto);
    if (!place) return { ok: false, reason: "consultationUnknown" };
    const { title, guidance, dueOn } = rowOf(texts);
    if (call.openedAt) {
      await tx.call.update({ where: { id }, data: { title, guidance, dueOn, ...place } });
    } else {
      const questions = readQuestions(texts.questions);
      if (asksNothing(texts, questions.length)) return { ok: false, reason: "asksNothing" };
      const { perOrganisation: _, ...row } = rowOf(texts);
      await tx.callQuestion.deleteMany({ where: { callId: id } });
      await tx.call.update({
        where: { id },
        data: { ...row, ...place, questions: { create: withPlaces(questions) } },
      });
    }
    await recordAudit(
      tx,
      actor,
      "call.changed",
      { kind: "call", id },
      { title, dueOn: texts.dueOn, wasOpen: call.openedAt !== null },
    );
    return { ok: true };
  });
}

function rowOf({
  title,
  guidance,
  dueOn,
  asksActions,
  asksEvidence,
  asksReview,
  perOrganisation,
}: CallTexts) {
  const parts = { asksActions, asksEvidence, asksReview, perOrganisation };
  return { title, guidance, dueOn: storedDay(dueOn), ...parts };
}

const withPlaces = (questions: ReturnType<typeof readQuestions>) =>
  questions.map((question, index) => ({ ...question, position: index + 1 }));

const asksNothing = (texts: CallTexts, questions: number) =>
  questions === 0 && !texts.asksActions && !texts.asksEvidence && !texts.asksReview;

/** The consultation and group that texts are taken into: neither, if that is what was chosen; null when they do not exist. */
async function placeOf(tx: Transaction, takenInto: string) {
  if (takenInto === "") return { consultationId: null, groupId: null };
  const [consultationId = "", groupId] = takenInto.split("/");
  const consultation = await tx.consultation.findUnique({
    where: { id: consultationId },
    include: { groups: true },
  });
  if (!consultation) return null;
  if (groupId === undefined) return { consultationId, groupId: null };
  return consultation.groups.some(({ id }) => id === groupId) ? { consultationId, groupId } : null;
}
