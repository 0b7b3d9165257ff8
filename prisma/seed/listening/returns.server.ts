import { usualParts } from "#app/features/listening/returns/calls/call.ts";
import {
  hashOfToken,
  newToken,
} from "#app/features/listening/returns/confirmations/confirmation-token.server.ts";
import { contentOf } from "#app/features/listening/returns/return-content.ts";
import { searchTextOf } from "#app/features/listening/returns/search-text.server.ts";
import { takeInTexts } from "#app/features/listening/returns/take-in-texts.server.ts";
import { textsOf } from "#app/features/listening/returns/texts.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { asDay, storedDay } from "#app/platform/time/day.ts";
import { idOf, type StoredPlan } from "../plans/plan.server.ts";
import { passageName, type StoredResponses } from "./responses.server.ts";
import {
  aims,
  confirmations,
  type ExampleReturn,
  learning,
  managers,
  ownManager,
  returns,
  selfEvaluation,
  services,
  stigmaCall,
} from "./returns.ts";

/**
 * Stores the example's services, their managers, its two calls and what has come in so far. Returns where the words of the
 * accepted plan are now, by its service and the code of what they answer.
 */
export async function storeStigmaPlans(
  tx: Transaction,
  actor: Actor,
  passwordHash: string,
  consultation: { id: string; groupIds: Map<string, string> },
  { officerName, plan }: { officerName: string; plan: StoredPlan },
): Promise<StoredResponses> {
  const accountIds = await storeManagers(tx, passwordHash);
  const serviceIds = await storeServices(tx, accountIds);
  const call = await tx.call.create({
    data: {
      kind: "stigmaPlan",
      title: stigmaCall.title,
      guidance: stigmaCall.guidance,
      dueOn: storedDay(asDay(stigmaCall.dueOn)),
      openedAt: new Date(stigmaCall.openedAt),
      createdAt: new Date(stigmaCall.openedAt),
      consultationId: consultation.id,
      groupId: idOf(consultation.groupIds, stigmaCall.group),
      ...usualParts("stigmaPlan"),
      questions: { create: [{ ...stigmaCall.question, position: 1 }] },
    },
    include: { questions: true },
  });
  const written = new Map(returns.map((one) => [one.service, one]));
  for (const [name, serviceId] of serviceIds) {
    const one = written.get(name);
    if (one) await storeReturn(tx, actor, { callId: call.id, serviceId }, call.questions, one, officerName);
    else await tx.serviceReturn.create({ data: { callId: call.id, serviceId } });
  }
  await storeWhatOthersSay(tx, call.id, serviceIds, accountIds);
  await storeSelfEvaluation(tx, serviceIds);
  await storeAims(tx, call.id, plan, officerName);
  return await findTakenIn(tx, call.id);
}

async function storeAims(tx: Transaction, callId: string, plan: StoredPlan, byName: string): Promise<void> {
  for (const { service, place, planItem } of aims) {
    const { id: returnId, content } = await tx.serviceReturn.findFirstOrThrow({
      where: { callId, service: { name: service } },
    });
    const action = contentOf(content).actions[place]?.text ?? "";
    const at = new Date(returns.find((one) => one.service === service)?.decision?.at ?? 0);
    await tx.returnAim.create({
      data: { returnId, planItemId: plan.itemId(planItem), action, at, byName },
    });
  }
}

async function findTakenIn(tx: Transaction, callId: string): Promise<StoredResponses> {
  const accepted = await tx.serviceReturn.findMany({
    where: { callId, respondentId: { not: null } },
    include: { service: true },
  });
  const passages: StoredResponses["passages"] = new Map();
  for (const { service, respondentId } of accepted) {
    const stored = await tx.passage.findMany({
      where: { contribution: { respondentId: respondentId ?? "" } },
      orderBy: { position: "asc" },
    });
    const seen = new Map<string, number>();
    for (const { id, text, promptCode } of stored) {
      const number = (seen.get(promptCode) ?? 0) + 1;
      seen.set(promptCode, number);
      passages.set(passageName(service.name, number > 1 ? `${promptCode}-${number}` : promptCode), {
        id,
        text,
      });
    }
  }
  return { passages };
}

async function storeManagers(tx: Transaction, passwordHash: string): Promise<Map<string, string>> {
  const stored = await tx.account.createManyAndReturn({
    select: { id: true, email: true, name: true },
    data: managers.map(({ name, email }) => ({ name, email, role: "serviceManager", passwordHash }) as const),
  });
  const own = await tx.account.findUniqueOrThrow({ where: { email: ownManager } });
  const silent = new Set<string>(
    managers.filter(({ hasSignedIn }) => !hasSignedIn).map(({ email }) => email),
  );
  for (const account of [...stored, own].filter(({ email }) => !silent.has(email)))
    await recordAudit(tx, account, "account.signed-in", { kind: "account", id: account.id });
  return new Map([...stored, own].map(({ id, email }) => [email, id]));
}

async function storeServices(tx: Transaction, accountIds: Map<string, string>): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { manager, ...service } of services) {
    const { id } = await tx.service.create({
      select: { id: true },
      data: {
        ...service,
        createdAt: new Date("2026-05-18T09:00:00Z"),
        ...(manager ? { managers: { create: [{ accountId: idOf(accountIds, manager) }] } } : {}),
      },
    });
    ids.set(service.name, id);
  }
  return ids;
}

async function storeReturn(
  tx: Transaction,
  actor: Actor,
  place: { callId: string; serviceId: string },
  questions: { id: string; section: string; text: string; help: string; required: boolean }[],
  one: ExampleReturn,
  officerName: string,
): Promise<void> {
  const { answer, ...parts } = one.content;
  const content = contentOf({ ...parts, answers: { [questions[0]?.id ?? ""]: answer } });
  const at = new Date(one.at);
  const isSent = one.status !== "drafting";
  const { id } = await tx.serviceReturn.create({
    select: { id: true },
    data: {
      ...place,
      ...{ status: one.status, content, revision: 1, savedAt: at, savedByName: one.by },
      submittedAt: isSent ? at : null,
      ...(one.status === "accepted" && one.decision
        ? { acceptedAt: new Date(one.decision.at), acceptedVersion: 1 }
        : {}),
    },
  });
  if (!isSent) return;
  const version = await tx.returnVersion.create({
    data: { returnId: id, number: 1, content, submittedAt: at, submittedByName: one.by },
  });
  if (one.decision && (one.status === "returned" || one.status === "accepted"))
    await tx.returnMessage.create({
      data: {
        ...{ returnId: id, version: 1, decision: one.status, text: one.decision.text, byName: officerName },
        at: new Date(one.decision.at),
      },
    });
  if (one.support) {
    const assessedAt = new Date(one.decision?.at ?? one.at);
    const { isNeeded, need, offer, answer: given, answerText } = one.support;
    await tx.developmentSupport.create({
      data: {
        ...{ returnId: id, isNeeded, need, assessedAt, assessedByName: officerName, offer, answerText },
        ...{ offeredAt: offer ? assessedAt : null, answer: given, answeredAt: given ? assessedAt : null },
      },
    });
  }
  if (one.status !== "accepted") return;
  await tx.planReview.create({
    data: { returnId: id, number: 1, dueOn: storedDay(asDay(content.review.firstOn)) },
  });
  await takeInTexts(tx, actor, id, {
    sourceId: version.id,
    texts: textsOf(content, { asksActions: true, asksEvidence: true, asksReview: true, questions }),
    receivedAt: at,
    permission: content.permission,
  });
  await tx.serviceReturn.update({ where: { id }, data: { searchText: await searchTextOf(tx, id) } });
}

async function storeWhatOthersSay(
  tx: Transaction,
  callId: string,
  serviceIds: Map<string, string>,
  accountIds: Map<string, string>,
): Promise<void> {
  const returnOf = (service: string) =>
    tx.serviceReturn.findUniqueOrThrow({
      where: { callId_serviceId: { callId, serviceId: idOf(serviceIds, service) } },
    });
  const shared = await returnOf(learning.on);
  await tx.learningComment.create({
    data: {
      returnId: shared.id,
      serviceId: idOf(serviceIds, learning.from),
      accountId: idOf(accountIds, learning.by),
      text: learning.text,
      at: new Date(learning.at),
    },
  });
  const linkId = newId();
  // Nobody has the token of the example's link: it has done its work.
  await tx.confirmationLink.create({
    data: {
      id: linkId,
      returnId: shared.id,
      label: confirmations[0].label,
      tokenHash: hashOfToken(newToken()),
      createdAt: new Date("2026-09-15T09:00:00Z"),
      expiresAt: new Date("2026-11-14T09:00:00Z"),
    },
  });
  await tx.confirmation.createMany({
    data: confirmations.map(({ view, comment, at }) => ({
      ...{ linkId, returnId: shared.id, view, comment, language: "en", at: new Date(at) },
      evidence: contentOf(shared.content).evidence,
    })),
  });
}

async function storeSelfEvaluation(tx: Transaction, serviceIds: Map<string, string>): Promise<void> {
  const { title, guidance, dueOn, openedAt, questions } = selfEvaluation;
  const firstOfProvider = new Map(
    services
      .toSorted((one, other) => (one.name < other.name ? 1 : -1))
      .map(({ provider, name }) => [provider, name]),
  );
  await tx.call.create({
    data: {
      ...{ kind: "selfEvaluation", title, guidance, ...usualParts("selfEvaluation") },
      dueOn: storedDay(asDay(dueOn)),
      openedAt: new Date(openedAt),
      createdAt: new Date(openedAt),
      questions: { create: questions.map((question, index) => ({ ...question, position: index + 1 })) },
      returns: {
        create: [...firstOfProvider.values()].map((name) => ({ serviceId: idOf(serviceIds, name) })),
      },
    },
  });
}
