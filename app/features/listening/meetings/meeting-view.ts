import type { MeetingKind, Permission } from "#app/platform/database/client/enums.ts";
import type { Day } from "#app/platform/time/day.ts";
import { attendanceField } from "./read-attendance.ts";

/** A session as its pages show it. */
export type MeetingView = {
  id: string;
  kind: MeetingKind;
  title: string;
  heldOn: Day;
  place: string;
  facilitator: string;
  support: string;
  consentBasis: string;
  permission: Permission;
  language: string;
  batch: string;
  keyedTwice: boolean;
  isOnSlips: boolean;
  topics: { id: string; number: number; text: string }[];
  groups: { id: string; name: string; people: number }[];
};

/** A stored session as the fields of its form hold it. */
export function meetingFields(meeting: MeetingView): Record<string, string> {
  const { kind, title, place, facilitator, support, consentBasis, permission, language, batch } = meeting;
  return {
    ...{ kind, title, place, facilitator, support, consentBasis, permission, language, batch },
    heldOn: meeting.heldOn,
    keyedTwice: meeting.keyedTwice ? "yes" : "",
    topics: meeting.topics.map((topic) => topic.text).join("\n"),
    ...Object.fromEntries(
      meeting.groups
        .filter((group) => group.people > 0)
        .map((group) => [attendanceField(group.id), String(group.people)]),
    ),
  };
}
