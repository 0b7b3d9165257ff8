import { expect, test } from "vitest";
import type { LineView } from "./note-line.ts";
import { keepOutbox, outboxName, readOutbox, shownLines } from "./outbox.ts";

function device() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

const line = (id: string, position: number, text: string): LineView => ({
  ...{ id, position, text, speaker: "P1", topicId: null, revision: 1, version: 1 },
  ...{ changedByName: "Ishbel", isDeleted: false, isTakenIn: false },
});
const add = (id: string, text: string) => ({ key: id, fields: { intent: "add", id, text, speaker: "P2" } });

test("what the server has not confirmed is on the device until it has", () => {
  const phone = device();
  const name = outboxName("ishbel", "library");
  expect(keepOutbox(phone, name, [add("a", "Nine weeks.")])).toBe(true);
  expect(readOutbox(phone, name)).toEqual([add("a", "Nine weeks.")]);
  expect(readOutbox(phone, outboxName("calum", "library"))).toEqual([]);
  keepOutbox(phone, name, []);
  expect(phone.getItem(name)).toBeNull();
});

test("a device that keeps nothing, or keeps what nobody can read, is no error", () => {
  const full = {
    ...device(),
    setItem: () => {
      throw new Error("full");
    },
  };
  expect(keepOutbox(full, "n", [add("a", "x")])).toBe(false);
  for (const kept of ["{", "null", '"x"', '[1, {"key": 2}]'])
    expect(readOutbox({ ...device(), getItem: () => kept }, "n")).toEqual([]);
});

test("a line that waits is shown after the others, and says that it waits", () => {
  const shown = shownLines([line("one", 1, "First.")], [add("two", "Second.")]);
  expect(shown.map(({ text, state }) => [text, state])).toEqual([
    ["First.", "saved"],
    ["Second.", "waiting"],
  ]);
});

test("a line that the server has already is not shown twice while its answer is on the way", () => {
  const shown = shownLines([line("one", 1, "First.")], [add("one", "First.")]);
  expect(shown).toHaveLength(1);
});

test("an edit that waits is shown over the line; one in conflict leaves the other's words", () => {
  const edit = { key: "k", fields: { intent: "edit", lineId: "one", text: "Mine.", speaker: "P1" } };
  expect(shownLines([line("one", 1, "Theirs.")], [edit])[0]).toMatchObject({
    text: "Mine.",
    state: "waiting",
  });
  const conflict = { ...edit, problem: { reason: "conflict" as const } };
  expect(shownLines([line("one", 1, "Theirs.")], [conflict])[0]).toMatchObject({
    text: "Theirs.",
    state: "problem",
  });
});
