import type { Transaction } from "#app/platform/database/database.server.ts";
import { readTopics } from "./meeting.ts";

/**
 * Brings the topics of a session to what was typed, one a line. A topic keeps its number while its words stay; one that
 * notes use stays even when its line is gone. Numbers are never given twice.
 */
export async function storeTopics(tx: Transaction, meetingId: string, typed: string): Promise<void> {
  const wanted = readTopics(typed);
  const stored = await tx.meetingTopic.findMany({
    where: { meetingId },
    include: { _count: { select: { lines: true } } },
  });
  const onSlips = await tx.slipKeying.findMany({
    where: { slip: { meetingId }, topicId: { not: null } },
    distinct: ["topicId"],
    select: { topicId: true },
  });
  const unused = stored.filter(
    ({ id, text, _count }) =>
      !wanted.includes(text) && _count.lines === 0 && !onSlips.some((slip) => slip.topicId === id),
  );
  await tx.meetingTopic.deleteMany({ where: { id: { in: unused.map(({ id }) => id) } } });
  const last = Math.max(0, ...stored.map((topic) => topic.number));
  await tx.meetingTopic.createMany({
    data: wanted
      .filter((text) => !stored.some((topic) => topic.text === text))
      .map((text, index) => ({ meetingId, number: last + index + 1, text })),
  });
}
