import { isDeepStrictEqual } from "node:util";
import { db } from "#app/platform/database/database.server.ts";
import { type Day, dayStored } from "#app/platform/time/day.ts";
import { standingOf } from "./calls/standing.ts";
import type { ReminderKind } from "./calls/write-to-managers.server.ts";
import { contentOf, evidenceOf, hasNoEvidence } from "./return-content.ts";

/** Every service registered here, by name, with who writes for it. For the office. */
export async function listServices() {
  return await db.service.findMany({
    orderBy: [{ name: "asc" }],
    include: {
      managers: {
        where: { account: { disabledAt: null } },
        select: { account: { select: { id: true, name: true } } },
        orderBy: { account: { name: "asc" } },
      },
    },
  });
}

/** One service with its managers, and the service managers' accounts that could be added; or null. For the office. */
export async function findService(id: string) {
  const service = await db.service.findUnique({
    where: { id },
    include: {
      managers: {
        include: { account: { select: { id: true, name: true, email: true, disabledAt: true } } },
        orderBy: { account: { name: "asc" } },
      },
      returns: { include: { call: true }, orderBy: { call: { dueOn: "desc" } } },
    },
  });
  if (!service) return null;
  const others = await db.account.findMany({
    where: { role: "serviceManager", disabledAt: null, services: { none: { serviceId: id } } },
    select: { id: true, name: true, email: true },
    orderBy: { name: "asc" },
  });
  return { ...service, others };
}

/** Every call with how its returns stand today, the one due last first. For the office. */
export async function listCalls(today: Day) {
  const calls = await db.call.findMany({
    orderBy: [{ dueOn: "desc" }, { createdAt: "desc" }],
    include: { returns: { include: { reviews: { where: { submittedAt: null } } } } },
  });
  return calls.map(({ returns, ...call }) => {
    const dueOn = dayStored(call.dueOn);
    const standings = returns.map(({ status, reviews: [next] }) =>
      standingOf({ status, dueOn, reviewDueOn: next ? dayStored(next.dueOn) : null }, today),
    );
    return {
      id: call.id,
      kind: call.kind,
      title: call.title,
      dueOn,
      isOpen: call.openedAt !== null,
      asked: standings.length,
      accepted: standings.filter(({ status }) => status === "accepted").length,
      waiting: standings.filter(({ status }) => status === "submitted").length,
      overdue: standings.filter(({ isOverdue, review }) => isOverdue || review === "overdue").length,
    };
  });
}

/** One call with its questions and the services that could still be asked, or null. For the office. */
export async function findCall(id: string) {
  const call = await db.call.findUnique({
    where: { id },
    include: {
      questions: { orderBy: { position: "asc" } },
      consultation: { select: { id: true, title: true } },
      group: { select: { name: true } },
      returns: { select: { serviceId: true, service: { select: { provider: true } } } },
    },
  });
  if (!call) return null;
  const asked = new Set(
    call.returns.map((one) => (call.perOrganisation ? one.service.provider : one.serviceId)),
  );
  const services = await db.service.findMany({ where: { retiredAt: null }, orderBy: { name: "asc" } });
  const notAsked = services.filter(
    (service) => !asked.has(call.perOrganisation ? service.provider : service.id),
  );
  return { ...call, dueOn: dayStored(call.dueOn), notAsked };
}

/** The places into which texts can be taken: each consultation, and each of its groups. */
export async function listTakingPlaces() {
  const consultations = await db.consultation.findMany({
    orderBy: { createdAt: "desc" },
    include: { groups: { where: { retiredAt: null }, orderBy: { position: "asc" } } },
  });
  return consultations.flatMap(({ id, title, groups }) => [
    { value: id, title, group: null },
    ...groups.map((group) => ({ value: `${id}/${group.id}`, title, group: group.name })),
  ]);
}

/** The officer's table of a call: every service that was asked, in or out, with how it stands today. */
export async function listStandings(callId: string, today: Day) {
  const returns = await db.serviceReturn.findMany({
    where: { callId },
    orderBy: { service: { name: "asc" } },
    include: {
      call: true,
      service: true,
      support: true,
      versions: { orderBy: { number: "desc" } },
      messages: { orderBy: { at: "desc" } },
      reviews: { orderBy: { number: "desc" } },
      confirmations: { select: { view: true } },
    },
  });
  const writers = await writersOf(returns.map(({ call, service }) => ({ call, service })));
  const signedIn = await whoSignedIn(writers.flatMap((people) => people.map(({ id }) => id)));
  return returns.map((one, index) => {
    const managers = writers[index] ?? [];
    const open = one.reviews.find(({ submittedAt }) => submittedAt === null);
    const reviewDueOn = open ? dayStored(open.dueOn) : null;
    const latest = one.versions[0];
    return {
      id: one.id,
      service: one.call.perOrganisation ? one.service.provider : one.service.name,
      provider: one.service.provider,
      funding: one.service.funding,
      managers: managers.map(({ name }) => name),
      hasSignedIn: managers.some(({ id }) => signedIn.has(id)),
      ...standingOf({ status: one.status, dueOn: dayStored(one.call.dueOn), reviewDueOn }, today),
      versions: one.versions.length,
      submittedAt: one.submittedAt,
      returnedAt: one.messages.find(({ decision }) => decision === "returned")?.at ?? null,
      acceptedAt: one.acceptedAt,
      supportOfferedAt: one.support?.offeredAt ?? null,
      supportAnswer: one.support?.answer ?? null,
      supportIsNeeded: one.support?.isNeeded ?? null,
      reviewDueOn,
      reviewsSent: one.reviews.filter(({ submittedAt }) => submittedAt !== null).length,
      hasEvidence: one.call.asksEvidence
        ? latest !== undefined && !hasNoEvidence(contentOf(latest.content))
        : null,
      confirmations: one.confirmations.length,
    };
  });
}
export type StandingRow = Awaited<ReturnType<typeof listStandings>>[number];

/**
 * Everybody who may write each of these returns, by name: the managers of its service, or of any service of the
 * organisation that is asked as one. Whoever may not sign in any more is left out.
 */
async function writersOf(
  places: { call: { perOrganisation: boolean }; service: { id: string; provider: string } }[],
): Promise<{ id: string; name: string }[][]> {
  const linked = await db.serviceManager.findMany({
    where: {
      account: { disabledAt: null },
      service: { provider: { in: places.map(({ service }) => service.provider) } },
    },
    select: {
      account: { select: { id: true, name: true } },
      service: { select: { id: true, provider: true } },
    },
    orderBy: [{ account: { name: "asc" } }, { accountId: "asc" }],
  });
  return places.map(({ call, service }) => {
    const own = linked.filter((one) =>
      call.perOrganisation ? one.service.provider === service.provider : one.service.id === service.id,
    );
    return [...new Map(own.map(({ account }) => [account.id, account])).values()];
  });
}

/** Which of these accounts have ever signed in. The record of changes knows, long after their sessions have ended. */
async function whoSignedIn(accountIds: string[]): Promise<Set<string>> {
  const events = await db.auditEvent.findMany({
    where: { action: "account.signed-in", subjectKind: "account", subjectId: { in: accountIds } },
    select: { subjectId: true },
    distinct: ["subjectId"],
  });
  return new Set(events.map(({ subjectId }) => subjectId));
}

const wholeReturn = {
  service: true,
  call: {
    include: {
      questions: { orderBy: { position: "asc" } },
      consultation: { select: { id: true, title: true } },
    },
  },
  versions: { orderBy: { number: "asc" } },
  messages: { orderBy: { at: "desc" } },
  files: { include: { file: true }, orderBy: { file: { createdAt: "asc" } } },
  confirmations: { include: { link: { select: { label: true } } }, orderBy: { at: "asc" } },
  links: { orderBy: { createdAt: "asc" }, include: { _count: { select: { confirmations: true } } } },
  support: true,
  reviews: { orderBy: { number: "asc" } },
  reminders: { orderBy: { at: "asc" } },
  aims: { include: { planItem: { select: { code: true, name: true } } }, orderBy: { at: "asc" } },
  learningComments: {
    where: { removedAt: null },
    include: { service: { select: { name: true } } },
    orderBy: { at: "asc" },
  },
} as const;

/** One return with everything about it, or null. `where` is the caller's right to read it. */
export async function findWholeReturn(
  where: NonNullable<Parameters<typeof db.serviceReturn.findFirst>[0]>["where"],
) {
  const row = await db.serviceReturn.findFirst({ where, include: wholeReturn });
  if (!row) return null;
  const { call, content, versions, confirmations, reviews, reminders, learningComments, ...rest } = row;
  const [writers = []] = await writersOf([row]);
  const latest = versions.at(-1);
  const { evidence } = contentOf(latest?.content ?? content);
  return {
    ...rest,
    call: { ...call, dueOn: dayStored(call.dueOn) },
    reviews: reviews.map((review) => ({ ...review, dueOn: dayStored(review.dueOn) })),
    reminders: reminders.map((reminder) => ({
      ...{ ...reminder, dueOn: dayStored(reminder.dueOn) },
      // Stored as they are sent, so a kind is one of theirs.
      kind: reminder.kind as ReminderKind,
    })),
    name: row.call.perOrganisation ? row.service.provider : row.service.name,
    managers: writers.map(({ name }) => name),
    content: contentOf(content),
    versions: versions.map((version) => ({ ...version, content: contentOf(version.content) })),
    confirmations: confirmations.map(({ evidence: shown, link, ...confirmation }) => ({
      ...confirmation,
      label: link.label,
      /** Whether the evidence has been rewritten since this person read it. */
      isOutdated: !isDeepStrictEqual(evidenceOf(shown), evidence),
    })),
    learned: learningComments.map(({ id, text, at, service }) => ({
      ...{ id, text, at, service: service.name, isMine: false },
    })),
    files: row.files.map(({ fromVersion, throughVersion, file: { id, name, extension, size } }) => ({
      ...{ id, name, extension, size, fromVersion, throughVersion },
    })),
  };
}
export type WholeReturn = NonNullable<Awaited<ReturnType<typeof findWholeReturn>>>;

/** A return's file with where its bytes lie, or null. */
export async function findReturnFile(
  fileId: string,
  where: NonNullable<Parameters<typeof db.serviceReturn.findFirst>[0]>["where"],
) {
  const found = await db.returnFile.findFirst({ where: { fileId, return: where }, include: { file: true } });
  return found?.file ?? null;
}
