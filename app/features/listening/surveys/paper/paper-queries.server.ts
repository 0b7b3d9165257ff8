import { keyingState } from "#app/features/listening/contributions/keying.ts";
import { db } from "#app/platform/database/database.server.ts";

/** The forms of a survey that two people key and that are no contributions yet, the last first. No words of them. */
export async function listWaitingPaper(survey: { id: string; keyedTwice: boolean }, viewerId: string) {
  const forms = await db.paperForm.findMany({
    where: { number: { not: null }, response: { surveyId: survey.id, status: "started" } },
    orderBy: { number: "desc" },
    include: {
      keyings: {
        orderBy: { turn: "asc" },
        select: { language: true, keyedById: true, keyedByName: true },
      },
    },
  });
  return forms.map(({ responseId, number, place, batch, keyings, ...form }) => {
    const state = keyingState({ ...form, keyings, isTakenIn: false }, survey.keyedTwice);
    return {
      ...{ id: responseId, number: number ?? 0, place, batch, state },
      isHidden: state === "needsSecond" && keyings[0]?.keyedById !== viewerId,
      language: keyings[0]?.language ?? "en",
      keyedBy: keyings.map((keying) => keying.keyedByName),
    };
  });
}

export type WaitingPaper = Awaited<ReturnType<typeof listWaitingPaper>>[number];

/** How many forms on paper of a survey are keyed and no contributions yet; those left out are not meant to be. */
export async function countWaitingPaper(surveyId: string): Promise<number> {
  return await db.paperForm.count({
    where: { leftOut: false, number: { not: null }, response: { surveyId, status: "started" } },
  });
}
