import { beforeEach, expect, test } from "vitest";
import { listHelpLines } from "#app/features/listening/consultations/queries.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { HelpLineForm } from "./help-line-forms.ts";
import { findHelpLine, listHelpLinesToKeep } from "./help-line-queries.server.ts";
import { moveHelpLine } from "./move-help-line.server.ts";
import { removeHelpLine } from "./remove-help-line.server.ts";
import { saveHelpLine } from "./save-help-line.server.ts";
import { verifyHelpLine } from "./verify-help-line.server.ts";

const actor = { id: null, name: "Isla" };
const longAgo = new Date("2024-02-01T12:00:00Z");
const today = new Date("2026-11-20T12:00:00Z");
const values = (name: string, phone = "116 123") =>
  HelpLineForm.parse({ name, phone, hours: "Day and night", hours_pl: "Dzień i noc" });

beforeEach(async () => {
  await db.helpLine.deleteMany();
});

async function add(name: string, at = today) {
  const result = await saveHelpLine(actor, null, values(name), at);
  return result?.id ?? "";
}

const names = async () => (await listHelpLinesToKeep()).map((line) => line.name);

test("a help line stands last when it is added, and moves one place at a time", async () => {
  const [, second] = [await add("First"), await add("Second"), await add("Third")];
  expect(await names()).toEqual(["First", "Second", "Third"]);
  await moveHelpLine(actor, second, "up");
  expect(await names()).toEqual(["Second", "First", "Third"]);
  await moveHelpLine(actor, second, "up");
  expect(await names()).toEqual(["Second", "First", "Third"]);
  await moveHelpLine(actor, second, "down");
  await moveHelpLine(actor, second, "down");
  expect(await names()).toEqual(["First", "Third", "Second"]);
});

test("whoever saves or verifies a help line is named with the day", async () => {
  const id = await add("Samaritans", longAgo);
  const nan = await makeViewer("administrator", "Nan");
  await verifyHelpLine(nan, id, today);
  const [line] = await listHelpLinesToKeep();
  expect(line?.verifiedOn).toBe("2026-11-20");
  expect(line?.verifiedBy).toBe("Nan");
});

test("a reader of another language gets the hours in it, and the form keeps them", async () => {
  const id = await add("Samaritans");
  expect((await listHelpLines("pl"))[0]?.hours).toEqual({ text: "Dzień i noc", language: "pl" });
  expect((await listHelpLines("gd"))[0]?.hours).toEqual({ text: "Day and night", language: "en" });
  expect(await findHelpLine(id)).toMatchObject({ hours_pl: "Dzień i noc", hours_gd: "" });
});

test("a removed help line is gone from the pages and its number stays in the record", async () => {
  const id = await add("Old number");
  expect(await removeHelpLine(actor, id)).toEqual({ ok: true });
  expect(await names()).toEqual([]);
  const event = await db.auditEvent.findFirstOrThrow({
    where: { subjectId: id, action: "help-line.removed" },
  });
  expect(event.detail).toEqual({ name: "Old number", phone: "116 123" });
});

test("there is nothing to do with a help line that does not exist", async () => {
  expect(await saveHelpLine(actor, "none", values("N"), today)).toBeNull();
  expect(await verifyHelpLine(actor, "none", today)).toBeNull();
  expect(await moveHelpLine(actor, "none", "up")).toBeNull();
  expect(await removeHelpLine(actor, "none")).toBeNull();
});

test("a telephone number is digits and spaces, and an address is a web address", () => {
  const check = (changes: object) =>
    HelpLineForm.safeParse({ name: "A line", phone: "116 123", ...changes }).success;
  expect(check({})).toBe(true);
  expect(check({ phone: "+44 1382 000000" })).toBe(true);
  expect(check({ phone: "ring us" })).toBe(false);
  expect(check({ url: "https://www.samaritans.org" })).toBe(true);
  expect(check({ url: "javascript:alert(1)" })).toBe(false);
});
