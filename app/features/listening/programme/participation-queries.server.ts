import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { dayOf, storedDay } from "#app/platform/time/day.ts";
import { highestLevel, levelDone } from "./participation.ts";

/**
 * What people were offered and what the record shows was done, in one consultation or in all of a plan's together (the
 * highest of each). Done is derived from the channels by which somebody who has not withdrawn was heard, and from the
 * sessions that were held with people in the room, whose words may not be taken in yet. Inside a transaction pass it on.
 */
export async function findParticipation(
  of: { consultationId: string } | { planId: string },
  now: Date,
  tx: Transaction = db,
) {
  const where = "planId" in of ? { planId: of.planId } : { id: of.consultationId };
  const consultations = await tx.consultation.findMany({
    where,
    select: { id: true, offered: true, publishedAt: true },
  });
  const heard = await tx.contribution.findMany({
    where: { consultation: where, withdrawnAt: null, respondent: { withdrawnAt: null } },
    distinct: ["channel"],
    select: { channel: true },
    orderBy: { channel: "asc" },
  });
  const heardBy = heard.map(({ channel }) => channel);
  const met = await tx.meeting.findMany({
    where: {
      consultation: where,
      heldOn: { lte: storedDay(dayOf(now)) },
      attendances: { some: { people: { gt: 0 } } },
    },
    distinct: ["kind"],
    select: { kind: true },
    orderBy: { kind: "asc" },
  });
  const metIn = met.map(({ kind }) => kind).filter((kind) => !heardBy.includes(kind));
  return {
    offered: highestLevel(consultations.map((one) => one.offered)),
    done: levelDone({
      isPublished: consultations.some((one) => one.publishedAt !== null),
      heardBy: [...heardBy, ...metIn],
    }),
    heardBy,
    metIn,
  };
}
