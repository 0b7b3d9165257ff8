import type { MeetingKind, Permission } from "#app/platform/database/client/enums.ts";

/** The kinds of session, in the order in which a form offers them. Each is the name of a channel. */
export const meetingKinds = [
  "focusGroup",
  "event",
  "faceToFace",
  "seminar",
  "suggestionBox",
  "paper",
] as const satisfies readonly MeetingKind[];

const kindsOfSlips: readonly MeetingKind[] = ["suggestionBox", "paper"];

/** Whether words of this kind come on slips of paper, one for each person, and not from notes of what was spoken. */
export function isOnSlips(kind: MeetingKind): boolean {
  return kindsOfSlips.includes(kind);
}

/** What people in a room can agree to, the most first. A name is never asked for, so it is never published. */
export const quotingChoices = [
  "withoutName",
  "paraphraseOnly",
  "notPublish",
  "notRecorded",
] as const satisfies readonly Permission[];
type Quoting = (typeof quotingChoices)[number];

/** Stands for "a facilitator" where a speaker's group is chosen. */
export const facilitatorChoice = "facilitator";

/** The permission of a session as it can be said: without names at the most. */
export function quotingOf(permission: Permission): Quoting {
  return permission === "withName" ? "withoutName" : permission;
}

export const longest = {
  title: 200,
  text: 4000,
  topic: 300,
  topics: 60,
  label: 40,
  line: 5000,
  /** Lines that one form may add. */
  lines: 200,
};

/** How the topic of a guide is cited: T1. What was said to no topic has T0. */
export function topicCode(number: number): string {
  return `T${number}`;
}

/** The topics of a guide that was typed one a line; a topic typed twice is one. */
export function readTopics(typed: string): string[] {
  return [...new Set(typed.split("\n").map((line) => line.replace(/\s+/g, " ").trim()))].filter(
    (line) => line !== "",
  );
}
