import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { makeCall, makeService } from "#tests/support/factories/returns.ts";
import { sendDueReminders } from "./reminders-send.ts";

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  for (const method of ["log", "error"] as const)
    vi.spyOn(console, method).mockImplementation((line: string) => said.push(line));
});
afterEach(() => vi.restoreAllMocks());

test("reminders are written from the command line, and not again when it is run twice", async () => {
  const service = await makeService();
  await makeCall([service.id], { dueOn: "2020-01-31" });
  expect([await sendDueReminders.run([]), await sendDueReminders.run([])]).toEqual([0, 0]);
  expect(said).toEqual(["Reminders written: 1. Letters sent: 0.", "Reminders written: 0. Letters sent: 0."]);
  const [letter, ...others] = await db.mail.findMany();
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ subject: "Plans against stigma: was to be sent by 31 January 2020" });
});

test("while a running server writes the reminders, the command says so and writes none", async () => {
  const service = await makeService();
  await makeCall([service.id], { dueOn: "2020-01-31" });
  await sendDueReminders.run([]);
  await db.reminder.deleteMany();
  await db.dueWork.update({ where: { name: "reminders" }, data: { heldUntil: new Date(8.64e15) } });
  expect(await sendDueReminders.run([])).toBe(1);
  expect(said.at(-1)).toContain("Try again");
  expect(await db.reminder.count()).toBe(0);
});
