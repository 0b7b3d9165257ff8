import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { RecordFilters } from "./forms.ts";
import { listChangeNames, listChanges } from "./record-queries.server.ts";

const isla = { id: null, name: "Isla Corrie" };
const administrator = { id: "1", name: "Isla", role: "administrator" } as const;
const officer = { id: "2", name: "Fergus", role: "strategyOfficer" } as const;
const asked = (filters: object = {}, viewer: Viewer = administrator) =>
  listChanges(RecordFilters.parse(filters), viewer);

beforeAll(async () => {
  for (let number = 1; number <= 51; number++) {
    await recordAudit(db, isla, "plan.changed", { kind: "plan", id: `plan-${number}` });
  }
  await recordAudit(db, { id: null, name: "Fergus" }, "draft.created", { kind: "draft", id: "draft-1" });
});

test("the record shows the newest first, fifty on a page, and a page beyond the last is the last", async () => {
  const first = await asked();
  expect(first).toMatchObject({ total: 52, pages: 2, page: 1 });
  expect(first.rows).toHaveLength(50);
  const beyond = await asked({ page: 9 });
  expect(beyond.page).toBe(2);
  expect(beyond.rows).toHaveLength(2);
  expect(Number(beyond.rows[0]?.at)).toBeLessThanOrEqual(Number(first.rows[49]?.at));
  expect(Number(first.rows[49]?.at)).toBeLessThanOrEqual(Number(first.rows[0]?.at));
});

test("the record is narrowed by action, by part of a person's name and by the record they changed", async () => {
  expect((await asked({ action: "draft.created" })).total).toBe(1);
  expect((await asked({ person: "corrie" })).total).toBe(51);
  expect((await asked({ kind: "plan", id: "plan-7" })).total).toBe(1);
  expect((await asked({ person: "%" })).total).toBe(0);
});

test("the record is narrowed by days", async () => {
  expect((await asked({ to: "2001-01-01" })).total).toBe(0);
  expect((await asked({ from: "2001-01-01" })).total).toBe(52);
});

test("every action and kind of record is offered once", async () => {
  expect(await listChangeNames(administrator)).toEqual({
    actions: ["draft.created", "plan.changed"],
    kinds: ["draft", "plan"],
  });
});

test("who was paid stands in the record for administrators alone", async () => {
  await recordAudit(db, isla, "support.offered", { kind: "support", id: "offer-1" }, { pence: 3500 });
  expect((await asked({ action: "support.offered" })).total).toBe(1);
  expect((await asked({ action: "support.offered" }, officer)).total).toBe(0);
  expect((await asked({ kind: "support" }, officer)).total).toBe(0);
  expect((await listChangeNames(administrator)).kinds).toContain("support");
  const names = await listChangeNames(officer);
  expect([...names.actions, ...names.kinds].filter((name) => name.startsWith("support"))).toEqual([]);
});
