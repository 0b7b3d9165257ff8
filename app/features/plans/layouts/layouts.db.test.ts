import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makePlan } from "#tests/support/factories/plans.ts";
import { listLayouts, removeLayout, saveLayout } from "./layouts.server.ts";

const now = new Date("2026-11-22T12:00:00Z");

const table = (name: string) => ({
  ...{ name, title: name, levels: ["scope"] },
  columns: [{ key: "what", header: "What", required: true, holds: { what: "name", of: "scope" } }],
});

const namesOf = async () => (await listLayouts()).map((layout) => layout.name);

test("a layout that no plan uses is removed, and one that a plan is written in stays", async () => {
  const administrator = await makeViewer();
  const shape = { name: "harbour", title: "Harbour", tables: [table("one"), table("two")] };
  expect(await saveLayout(administrator, shape)).toMatchObject({ ok: true });
  const plan = await makePlan();
  await db.plan.update({ where: { id: plan.id }, data: { layout: "harbour" } });
  const inUse = { ok: false, reason: "inUse" };
  expect(await removeLayout(administrator, "harbour", null, now)).toEqual(inUse);
  await db.plan.update({ where: { id: plan.id }, data: { layout: "" } });
  await db.planSheet.create({ data: { planId: plan.id, layout: "harbour", table: "one", columns: {} } });
  expect(await removeLayout(administrator, "harbour", 0, now)).toEqual(inUse);
  expect(await removeLayout(administrator, "harbour", 1, now)).toEqual({ ok: true });
  expect(await removeLayout(administrator, "harbour", 0, now)).toBeNull();
  await db.planSheet.deleteMany({ where: { planId: plan.id } });
  expect(await removeLayout(administrator, "harbour", null, now)).toEqual({ ok: true });
  expect(await namesOf()).not.toContain("harbour");
});

test("a layout that ships, or is not there, is not removed", async () => {
  const administrator = await makeViewer();
  expect(await removeLayout(administrator, "commitment-matrix", null, now)).toBeNull();
  expect(await removeLayout(administrator, "nothing", null, now)).toBeNull();
});
