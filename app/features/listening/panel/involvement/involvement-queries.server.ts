import { db } from "#app/platform/database/database.server.ts";

const facts = {
  draft: { select: { id: true, title: true, sections: { select: { id: true, heading: true } } } },
  answers: { include: { member: { select: { displayName: true } } }, orderBy: { answeredAt: "asc" } },
} as const;

type Stored = Awaited<ReturnType<typeof readAll>>[number];

async function readAll(where: { draftId?: string; id?: string }) {
  return await db.involvement.findMany({ where, orderBy: { recordedAt: "desc" }, include: facts });
}

function viewOf({ draft, sectionId, answers, ...record }: Stored) {
  return {
    id: record.id,
    draftId: draft.id,
    draftTitle: draft.title,
    /** Null: the whole draft. */
    heading: sectionId === null ? null : (draft.sections.find((one) => one.id === sectionId)?.heading ?? ""),
    what: record.what,
    people: record.people,
    period: record.period,
    changed: record.changed,
    recordedByName: record.recordedByName,
    recordedAt: record.recordedAt,
    answers: answers.map(({ accountId, agrees, words, member }) => ({
      accountId,
      agrees,
      words,
      name: member.displayName,
    })),
  };
}

/** What the panel did on a draft, as recorded, with the members' answers, the newest first. */
export async function listInvolvements(draftId: string) {
  return (await readAll({ draftId })).map(viewOf);
}

/** One record. Null: there is none of that id. */
export async function findInvolvement(id: string) {
  const [record] = await readAll({ id });
  return record ? viewOf(record) : null;
}

/** The records that a member has not said a word about. */
export async function listInvolvementsToAnswer(accountId: string) {
  const rows = await db.involvement.findMany({
    where: { answers: { none: { accountId } } },
    orderBy: { recordedAt: "desc" },
    include: facts,
  });
  return rows.map(viewOf);
}

/** A draft with its sections, for recording what was done on them. Null: no such draft. */
export async function findDraftSections(draftId: string) {
  return await db.draft.findUnique({
    where: { id: draftId },
    select: {
      id: true,
      title: true,
      sections: {
        where: { removedAt: null },
        orderBy: { position: "asc" },
        select: { id: true, heading: true },
      },
    },
  });
}
