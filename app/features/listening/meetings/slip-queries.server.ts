import { type KeyingState, standingKeying } from "#app/features/listening/contributions/keying.ts";
import { db } from "#app/platform/database/database.server.ts";
import { slipState } from "./slip.ts";

/**
 * The slips of a batch in their order. The words of one that waits for its second keying are left out for everybody but
 * who keyed it, so that the second keying is blind.
 */
export async function listSlips(meeting: { id: string; keyedTwice: boolean }, viewerId: string) {
  const slips = await db.slip.findMany({
    where: { meetingId: meeting.id },
    orderBy: { number: "desc" },
    include: { keyings: { orderBy: { turn: "asc" } } },
  });
  return slips.map((slip) => {
    const state = slipState(slip, meeting.keyedTwice);
    const keying = standingKeying(slip);
    const isOwn = slip.keyings[0]?.keyedById === viewerId;
    const isHidden = state === "needsSecond" && !isOwn;
    return {
      ...{ id: slip.id, number: slip.number, state, isOwn, isHidden },
      text: isHidden || state === "differs" ? "" : (keying?.text ?? ""),
      language: keying?.language ?? "en",
      keyedBy: slip.keyings.map((one) => one.keyedByName),
    };
  });
}

export type ListedSlip = Awaited<ReturnType<typeof listSlips>>[number];

/** One slip for its page: blind, where this person is to key it for the second time. Null: no such slip in the batch. */
export async function findSlip(
  meeting: { id: string; keyedTwice: boolean },
  slipId: string,
  viewerId: string,
) {
  const slip = await db.slip.findFirst({
    where: { id: slipId, meetingId: meeting.id },
    include: { keyings: { orderBy: { turn: "asc" } } },
  });
  if (!slip) return null;
  const state = slipState(slip, meeting.keyedTwice);
  const isOwn = slip.keyings[0]?.keyedById === viewerId;
  const isBlind = state === "needsSecond" && !isOwn;
  return {
    ...{ id: slip.id, number: slip.number, chosen: slip.chosen, state, isBlind },
    keyings: isBlind ? [] : slip.keyings,
  };
}

/** How many slips of a batch stand in each state that taking in decides by. */
export async function findSlipsToTakeIn(meetingId: string): Promise<Record<KeyingState, number>> {
  const slips = await db.slip.findMany({
    where: { meetingId },
    include: { keyings: { select: { turn: true } }, meeting: { select: { keyedTwice: true } } },
  });
  const counts: Record<KeyingState, number> = {
    ...{ takenIn: 0, leftOut: 0, settled: 0, needsSecond: 0, differs: 0 },
  };
  for (const slip of slips) counts[slipState(slip, slip.meeting.keyedTwice)]++;
  return counts;
}
