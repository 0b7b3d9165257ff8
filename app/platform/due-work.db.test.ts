import { expect, test } from "vitest";
import { doWork } from "./due-work.server.ts";

const now = new Date("2026-11-22T10:00:00Z");

test("work that one process has in hand is not begun by another", async () => {
  let [begun, elsewhere]: [number, boolean | null] = [0, null];
  const work = {
    name: "counting",
    do: async () => {
      begun += 1;
      elsewhere = await doWork({ ...work, do: async () => {} }, now);
    },
  };
  expect(await doWork(work, now)).toBe(true);
  expect([begun, elsewhere]).toEqual([1, false]);
});

test("work that failed can be done again, and its failure is told", async () => {
  const failing = { name: "failing", do: () => Promise.reject(new Error("not today")) };
  await expect(doWork(failing, now)).rejects.toThrow("not today");
  expect(await doWork({ ...failing, do: async () => {} }, now)).toBe(true);
});

test("work whose process ended in the middle is taken over when its time is up", async () => {
  const { db } = await import("./database/database.server.ts");
  await db.dueWork.create({ data: { name: "orphan", heldUntil: new Date("2026-11-22T10:05:00Z") } });
  const work = { name: "orphan", do: async () => {} };
  expect(await doWork(work, now)).toBe(false);
  expect(await doWork(work, new Date("2026-11-22T10:05:01Z"))).toBe(true);
});
