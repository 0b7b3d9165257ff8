import type { Stance } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { makeViewer } from "./accounts.ts";

type Wanted = { passageId: string; words: string; planItemId: string; stance?: Stance; note?: string };

/** A standing tag on the first place where the words stand in the passage, as an officer would have left it. */
export async function makeTag(wanted: Wanted) {
  const passage = await db.passage.findUniqueOrThrow({ where: { id: wanted.passageId } });
  const at = passage.text.indexOf(wanted.words);
  if (at < 0) throw new Error(`"${wanted.words}" does not stand in the passage`);
  const start = [...passage.text.slice(0, at)].length;
  const end = start + [...wanted.words].length;
  const { passageId } = wanted;
  const officer =
    (await db.account.findFirst({ where: { role: "strategyOfficer" } })) ?? (await makeViewer());
  const excerpt = await db.excerpt.upsert({
    where: { passageId_start_end: { passageId, start, end } },
    create: { passageId, start, end, text: wanted.words, createdById: officer.id },
    update: {},
  });
  return await db.tag.create({
    data: {
      excerptId: excerpt.id,
      planItemId: wanted.planItemId,
      stance: wanted.stance ?? "concern",
      note: wanted.note ?? "",
      taggedById: officer.id,
      taggedByName: officer.name,
    },
  });
}
