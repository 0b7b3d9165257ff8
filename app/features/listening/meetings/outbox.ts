import type { Texts } from "#app/platform/i18n/texts.ts";
import type { LineView } from "./note-line.ts";

/** The fields of one form, as they are sent. */
export type Fields = Record<string, string>;

/** Why the server did not take a change, with the other note-taker's line when there is one. */
export type Problem = { reason: keyof Texts["meetings-office"]["refused"]; theirs?: LineView };

/** A change that the server has not confirmed: kept on the device, in the order in which it was made. */
export type Pending = { key: string; fields: Fields; problem?: Problem };

type OutboxStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Where one person's unconfirmed changes of one session are kept on a device. */
export const outboxName = (viewerId: string, meetingId: string) =>
  `conversations.notes.${viewerId}.${meetingId}`;

/** What is kept on the device; nothing when it cannot be read. */
export function readOutbox(storage: OutboxStorage, name: string): Pending[] {
  try {
    const kept: unknown = JSON.parse(storage.getItem(name) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isPending) : [];
  } catch {
    return [];
  }
}

/** Keeps changes on the device. False when the device does not let us. */
export function keepOutbox(storage: OutboxStorage, name: string, pending: readonly Pending[]): boolean {
  try {
    if (pending.length === 0) storage.removeItem(name);
    else storage.setItem(name, JSON.stringify(pending));
    return true;
  } catch {
    return false;
  }
}

function isPending(kept: unknown): kept is Pending {
  return (
    typeof kept === "object" &&
    kept !== null &&
    "key" in kept &&
    typeof kept.key === "string" &&
    "fields" in kept &&
    typeof kept.fields === "object"
  );
}

export type LineState = "saved" | "waiting" | "problem";
export type ShownLine = LineView & { state: LineState };

/** The lines as the note-taker made them: those that the server has, with what is only on the device put over them. */
export function shownLines(lines: readonly LineView[], pending: readonly Pending[]): ShownLine[] {
  const shown = new Map<string, ShownLine>(lines.map((line) => [line.id, { ...line, state: "saved" }]));
  let last = Math.max(0, ...lines.map((line) => line.position));
  for (const { fields, problem } of pending) {
    const state: LineState = problem ? "problem" : "waiting";
    const { intent, lineId = "", id = "", text = "", speaker = "", topic = "" } = fields;
    const own = shown.get(lineId);
    if (intent === "add" && !shown.has(id)) {
      last += 1;
      shown.set(id, { ...newLine(id, last), text, speaker, topicId: topic || null, state });
    } else if (own && intent === "edit" && !problem) {
      shown.set(lineId, { ...own, text, speaker, topicId: topic || null, state });
    } else if (own && intent === "delete" && !problem) {
      shown.set(lineId, { ...own, isDeleted: true, state });
    } else if (own) shown.set(lineId, { ...own, state });
  }
  return [...shown.values()].sort((one, other) => one.position - other.position);
}

const newLine = (id: string, position: number): LineView => ({
  ...{ id, position, speaker: "", topicId: null, text: "", revision: 0, version: 0 },
  ...{ changedByName: "", isDeleted: false, isTakenIn: false },
});
