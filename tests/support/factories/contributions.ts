import type { Permission } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";

type Wanted = {
  consultationId: string;
  words?: string[];
  permission?: Permission;
  groupId?: string;
  channel?: string;
  language?: string;
};

/** One person's contribution with a passage for each of the words given, as a channel would have stored it. */
export async function makeContribution(wanted: Wanted) {
  const respondent = await db.respondent.create({
    data: {
      consultationId: wanted.consultationId,
      reference: `T-${newId().slice(-12)}`,
      groupId: wanted.groupId,
      permission: wanted.permission ?? "withoutName",
    },
  });
  return await db.contribution.create({
    data: {
      consultationId: wanted.consultationId,
      respondentId: respondent.id,
      channel: wanted.channel ?? "survey",
      sourceId: newId(),
      sourceTitle: "A survey",
      language: wanted.language ?? "en",
      receivedAt: new Date("2026-10-01T12:00:00Z"),
      passages: {
        create: (wanted.words ?? ["The wait was too long."]).map((text, index) => ({
          position: index + 1,
          prompt: `Question ${index + 1}`,
          promptCode: `Q${index + 1}`,
          promptId: `prompt-${index + 1}`,
          text,
        })),
      },
    },
    include: { passages: { orderBy: { position: "asc" } }, respondent: true },
  });
}
