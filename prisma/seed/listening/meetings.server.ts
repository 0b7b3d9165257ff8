import { isFacilitatorLabel, labelKey } from "#app/features/listening/meetings/speaker-label.ts";
import { raiseVersion } from "#app/features/listening/meetings/stored-lines.server.ts";
import { takeInNotes } from "#app/features/listening/meetings/take-in-notes.server.ts";
import { takeInSlips } from "#app/features/listening/meetings/take-in-slips.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { asDay, noonOf, storedDay } from "#app/platform/time/day.ts";
import type { ExampleMeeting } from "../example-content.ts";
import { idOf } from "../plans/plan.server.ts";
import { meetings } from "./meetings.ts";
import { passageName, type StoredResponses } from "./responses.server.ts";

const hour = 60 * 60_000;

type Consultation = { id: string; groupIds: Map<string, string> };
type Officer = { id: string; name: string };

/**
 * Stores the example's sessions as an officer would have noted them, and takes in the finished ones by the channel's own
 * verb. Returns where their words are now, by session and line.
 */
export async function storeMeetings(
  tx: Transaction,
  officer: Officer,
  consultation: Consultation,
): Promise<StoredResponses> {
  const passages: StoredResponses["passages"] = new Map();
  for (const meeting of meetings) {
    const meetingId = await storeSession(tx, officer, consultation, meeting);
    if (meeting.isUnfinished) continue;
    const takenInAt = new Date(noonOf(asDay(meeting.heldOn)).getTime() + 3 * hour);
    const severalGroupId = meeting.severalGroup ? idOf(consultation.groupIds, meeting.severalGroup) : null;
    const version = (await raiseVersion(tx, meetingId)) ?? 0;
    if (meeting.slips) await takeInSlips(tx, officer, meetingId, takenInAt);
    else await takeInNotes(tx, officer, meetingId, { version, severalGroupId }, takenInAt);
    const stored = await tx.passage.findMany({
      where: {
        contribution: { consultationId: consultation.id, channel: meeting.kind, sourceTitle: meeting.title },
      },
      select: { id: true, text: true },
    });
    const byText = new Map(stored.map((passage) => [passage.text, passage]));
    for (const [index, { text }] of meeting.lines.entries()) {
      const passage = byText.get(text);
      if (passage) passages.set(passageName(meeting.code, `L${index + 1}`), passage);
    }
    for (const [index, { text }] of (meeting.slips ?? []).entries()) {
      passages.set(passageName(meeting.code, `S${index + 1}`), idOf(byText, text));
    }
  }
  return { passages };
}

async function storeSession(
  tx: Transaction,
  officer: Officer,
  consultation: Consultation,
  meeting: ExampleMeeting,
): Promise<string> {
  const { kind, title, place, facilitator, support, consentBasis, permission, batch = "" } = meeting;
  const { id: meetingId } = await tx.meeting.create({
    select: { id: true },
    data: {
      ...{ kind, title, place, facilitator, support, consentBasis, permission, batch },
      consultationId: consultation.id,
      heldOn: storedDay(asDay(meeting.heldOn)),
      // Every line was a change of its own.
      version: meeting.lines.length + 1,
      createdAt: new Date(`${meeting.heldOn}T08:00:00Z`),
      attendances: {
        create: Object.entries(meeting.people).map(([code, people]) => ({
          groupId: idOf(consultation.groupIds, code),
          people,
        })),
      },
    },
  });
  const topics = await tx.meetingTopic.createManyAndReturn({
    select: { id: true, number: true },
    data: meeting.topics.map((text, index) => ({ meetingId, number: index + 1, text })),
  });
  const topicId = (number: number | undefined) => topics.find((topic) => topic.number === number)?.id ?? null;
  const labels = [...new Set(meeting.lines.flatMap((line) => line.speaker ?? []))];
  const speakers = await tx.meetingSpeaker.createManyAndReturn({
    select: { id: true, label: true },
    data: labels.map((label) => {
      const group = meeting.speakers[label];
      return {
        ...{ meetingId, consultationId: consultation.id, label },
        ...{ key: labelKey(label), isFacilitator: isFacilitatorLabel(label) },
        groupId: group ? idOf(consultation.groupIds, group) : null,
      };
    }),
  });
  const by = { changedById: officer.id, changedByName: officer.name };
  await tx.noteLine.createMany({
    data: meeting.lines.map(({ speaker, topic, text }, index) => ({
      ...{ id: newId(), meetingId, position: index + 1, text, version: 1, ...by },
      speakerId: speakers.find((one) => one.label === speaker)?.id ?? null,
      topicId: topicId(topic),
      changedAt: new Date(noonOf(asDay(meeting.heldOn)).getTime() + index * 60_000),
    })),
  });
  for (const [index, slip] of (meeting.slips ?? []).entries()) {
    await tx.slip.create({
      data: {
        ...{ meetingId, number: index + 1 },
        keyings: {
          create: {
            ...{ consultationId: consultation.id, turn: 1, text: slip.text, language: slip.language ?? "en" },
            groupId: slip.group ? idOf(consultation.groupIds, slip.group) : null,
            topicId: topicId(slip.topic),
            notPublish: slip.notPublish ?? false,
            ...{ keyedById: officer.id, keyedByName: officer.name },
          },
        },
      },
    });
  }
  return meetingId;
}
