import { countPeopleHeard, type Heard } from "#app/features/listening/consultations/queries.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { type Day, dayStored } from "#app/platform/time/day.ts";
import { type Reach, reachOf } from "./reach.ts";

type Note = {
  id: string;
  text: string;
  who: string;
  dueOn: Day | null;
  writtenAt: Date;
  writtenByName: string;
  isDone: boolean;
};

/** A group or a locality with how many of its people we want to hear, and how many we have heard. */
export type PlaceHeard = {
  id: string;
  name: string;
  target: number | null;
  heard: Heard;
  reach: Reach;
  byChannel: Record<string, Heard>;
  notes: Note[];
};

export type ReachRecord = {
  channels: string[];
  groups: PlaceHeard[];
  localities: PlaceHeard[];
  /** People heard who named no group, or no locality. */
  unplaced: { groups: Heard; localities: Heard };
};

const nobody: Heard = { people: 0, atLeast: false };

/**
 * Who has been heard against how many we want to hear, by stakeholder group and by locality. Those no longer offered are
 * listed where somebody spoke from them. People who have withdrawn are not counted.
 */
export async function findReach(consultationId: string, tx: Transaction = db): Promise<ReachRecord> {
  const order = [{ position: "asc" as const }, { id: "asc" as const }];
  const where = { consultationId };
  const [heard, ofLocalities, groups, localities, notes] = [
    await countPeopleHeard(consultationId, tx),
    await countByLocality(consultationId, tx),
    await tx.stakeholderGroup.findMany({ where, orderBy: order }),
    await tx.locality.findMany({ where, orderBy: order }),
    await tx.reachNote.findMany({ where, orderBy: [{ writtenAt: "asc" }, { id: "asc" }] }),
  ];
  const cells = [
    ...heard.cells.map(({ groupId, ...cell }) => ({ placeId: groupId, ...cell })),
    ...ofLocalities.filter((cell) => cell.channel !== null),
  ];
  const totals = new Map([
    ...heard.byGroup.map(({ groupId, ...count }) => [groupId, count] as const),
    ...ofLocalities
      .filter((cell) => cell.channel === null && cell.placeId !== null)
      .map(({ placeId, people, atLeast }) => [placeId, { people, atLeast }] as const),
  ]);
  const place = ({ id, name, target }: { id: string; name: string; target: number | null }): PlaceHeard => {
    const count = totals.get(id) ?? nobody;
    return {
      ...{ id, name, target },
      heard: count,
      reach: reachOf(count.people, target),
      byChannel: Object.fromEntries(
        cells
          .filter((cell) => cell.placeId === id)
          .map(({ channel, people, atLeast }) => [channel ?? "", { people, atLeast }]),
      ),
      notes: notes
        .filter((note) => note.groupId === id || note.localityId === id)
        .map(({ dueOn, doneAt, ...note }) => ({
          ...{ id: note.id, text: note.text, who: note.who },
          ...{ writtenAt: note.writtenAt, writtenByName: note.writtenByName },
          dueOn: dayStored(dueOn),
          isDone: doneAt !== null,
        })),
    };
  };
  const shown = (places: { id: string; name: string; target: number | null; retiredAt: Date | null }[]) =>
    places.filter(({ id, retiredAt }) => retiredAt === null || totals.has(id)).map(place);
  const withoutLocality = ofLocalities.find((cell) => cell.placeId === null && cell.channel === null);
  return {
    channels: heard.byChannel.map(({ channel }) => channel),
    groups: shown(groups),
    localities: shown(localities),
    unplaced: {
      groups: totals.get(null) ?? nobody,
      localities: withoutLocality
        ? { people: withoutLocality.people, atLeast: withoutLocality.atLeast }
        : nobody,
    },
  };
}

/** Distinct people by locality and channel; a null channel is for all channels together. */
async function countByLocality(consultationId: string, tx: Transaction) {
  return await tx.$queryRaw<(Heard & { placeId: string | null; channel: string | null })[]>`
    SELECT r."locality_id" AS "placeId", c."channel", COUNT(DISTINCT r."id")::int AS "people",
      BOOL_OR(r."stands_for_several") AS "atLeast"
    FROM "contribution" c JOIN "respondent" r ON r."id" = c."respondent_id"
    WHERE c."consultation_id" = ${consultationId} AND r."withdrawn_at" IS NULL AND c."withdrawn_at" IS NULL
    GROUP BY GROUPING SETS ((r."locality_id"), (r."locality_id", c."channel"))`;
}

/** The localities of a consultation in order, those no longer offered included. */
export async function listLocalities(consultationId: string) {
  const localities = await db.locality.findMany({
    where: { consultationId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return localities.map(({ id, name, target, retiredAt }) => ({
    ...{ id, name, target },
    isRetired: retiredAt !== null,
  }));
}
