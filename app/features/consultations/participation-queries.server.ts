import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { highestLevel, levelDone } from "./participation.ts";

/**
 * What people were offered and what the record shows was done, in one consultation or in all of a plan's together (the
 * highest of each). Done is derived from the channels by which somebody who has not withdrawn was heard. Inside a
 * transaction pass it on.
 */
export async function findParticipation(
  of: { consultationId: string } | { planId: string },
  tx: Transaction = db,
) {
  const where = "planId" in of ? { planId: of.planId } : { id: of.consultationId };
  const consultations = await tx.consultation.findMany({
    where,
    select: { id: true, offered: true, publishedAt: true },
  });
  const heard = await tx.contribution.findMany({
    where: { consultation: where, respondent: { withdrawnAt: null } },
    distinct: ["channel"],
    select: { channel: true },
    orderBy: { channel: "asc" },
  });
  const heardBy = heard.map(({ channel }) => channel);
  return {
    offered: highestLevel(consultations.map((one) => one.offered)),
    done: levelDone({ isPublished: consultations.some((one) => one.publishedAt !== null), heardBy }),
    heardBy,
  };
}
