import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type Day, dayStored } from "#app/platform/time/day.ts";
import { standingOf } from "./calls/standing.ts";
import { ownReturns } from "./own-returns.server.ts";
import { findReturnFile, findWholeReturn } from "./queries.server.ts";

/** What this service manager has been asked for, with how it stands today; what is due first comes first. */
export async function listOwnReturns(viewer: Viewer, today: Day) {
  const rows = await db.serviceReturn.findMany({
    where: await ownReturns(viewer),
    include: {
      call: true,
      service: true,
      support: true,
      reviews: { where: { submittedAt: null }, orderBy: { number: "desc" }, take: 1 },
    },
    orderBy: [{ call: { dueOn: "asc" } }, { service: { name: "asc" } }],
  });
  return rows.map(({ id, status, call, service, support, reviews: [next] }) => {
    const dueOn = dayStored(call.dueOn);
    const review = next ? { id: next.id, dueOn: dayStored(next.dueOn) } : null;
    return {
      id,
      title: call.title,
      service: call.perOrganisation ? service.provider : service.name,
      dueOn,
      review,
      hasOffer: Boolean(support?.offeredAt && !support.answer),
      standing: standingOf({ status, dueOn, reviewDueOn: review?.dueOn ?? null }, today),
    };
  });
}

/** The names of the services that this person writes for. */
export async function listOwnServices(viewer: Viewer) {
  return await db.service.findMany({
    where: { managers: { some: { accountId: viewer.id } } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

/** One of this person's own returns, or null. */
export async function findOwnReturn(viewer: Viewer, id: string) {
  return await findWholeReturn({ AND: [{ id }, await ownReturns(viewer)] });
}

/** One of their reviews, with its return, or null. */
export async function findOwnReview(viewer: Viewer, id: string) {
  const review = await db.planReview.findFirst({ where: { id, return: await ownReturns(viewer) } });
  if (!review) return null;
  const whole = await findOwnReturn(viewer, review.returnId);
  return whole && { review: { ...review, dueOn: dayStored(review.dueOn) }, whole };
}

/** A file of one of their returns, or null. */
export async function findOwnFile(viewer: Viewer, fileId: string) {
  return await findReturnFile(fileId, await ownReturns(viewer));
}
