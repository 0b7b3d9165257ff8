import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { chooseTable } from "./choose-table.server.ts";
import { planImports, shareOf, startImport } from "./import-uploads.server.ts";
import { keepUpload } from "./keep-upload.server.ts";
import { readPasted } from "./read-table.server.ts";
import { findUpload, findUploadState } from "./uploads.server.ts";
import { choiceOf, reportOf, sameOf } from "./view-upload.server.ts";

const now = new Date("2026-11-22T12:00:00Z");
const long = 60_000;

async function upload(text: string, planId: string | null = null) {
  const read = readPasted("", text);
  if (!read.ok) throw new Error(read.reason);
  const kept = { ...read, fileName: "actions" };
  const id = await keepUpload(await makeViewer(), { planId, title: "Harbour plan" }, kept);
  return id ?? "";
}

async function view(id: string) {
  const kept = await findUpload(id);
  if (!kept) throw new Error("no upload");
  return await reportOf(kept, now);
}

async function bringIn(text: string, planId: string | null = null): Promise<string> {
  const id = await upload(text, planId);
  await startImport(await makeViewer(), id, [], long);
  return (await findUploadState(id))?.planId ?? "";
}

const names = async (planId: string) =>
  (await db.planItem.findMany({ where: { planId }, orderBy: [{ kind: "asc" }, { position: "asc" }] })).map(
    (item) => item.name,
  );

const choice = { do: "choose" as const, table: 0, wasTable: 0, wasHeaderRow: undefined, key: [] };

test("a table that is kept goes into its plan once, however often its button is pressed", async () => {
  const id = await upload("Key Priority\tActions\nSafer\tLight the paths");
  const viewer = await makeViewer();
  await Promise.all([startImport(viewer, id, [], long), startImport(viewer, id, [], long)]);
  await startImport(viewer, id, [], long);
  const state = await findUploadState(id);
  expect(state).toMatchObject({ state: "done", planId: id, counts: { added: 2, changed: 0, same: 0 } });
  expect(await names(id)).toEqual(["Safer", "Light the paths"]);
  expect((await findUpload(id))?.tables).toEqual([]);
  expect(shareOf(id)).toBe(0);
});

test("what waits for its plan when the program ends goes in when it runs again", async () => {
  const id = await upload("Key Priority\tActions\nSafer\tWalk together");
  await db.planUpload.update({ where: { id }, data: { state: "waiting" } });
  await planImports.do();
  expect(await names(id)).toEqual(["Safer", "Walk together"]);
});

test("a table that holds nothing fails, stores no plan and does not hold up the next", async () => {
  const empty = await upload("Nothing\tthat we know\nat\tall");
  const good = await upload("Key Priority\tActions\nSafer\tSing");
  await db.planUpload.updateMany({ where: { id: { in: [empty, good] } }, data: { state: "waiting" } });
  await planImports.do();
  expect((await findUploadState(empty))?.state).toBe("failed");
  expect(await db.plan.findUnique({ where: { id: empty } })).toBeNull();
  expect((await findUploadState(good))?.state).toBe("done");
});

test("columns that nobody knows are mapped by hand, and the layout is chosen by hand", async () => {
  const id = await upload("First\tSecond\tThird\nSafer\tLight\tCouncil");
  expect((await view(id)).report.layout).toBeNull();
  const wanted = "action-plan/actions";
  await chooseTable(id, choiceOf({ ...choice, wanted, wasWanted: "", headerRow: 1 }));
  const before = await view(id);
  expect(before.report.columns.map(({ header }) => header)).toEqual(["First", "Second", "Third"]);
  const keyOf = (header: RegExp) => before.choice.keys.find((one) => header.test(one.header))?.key ?? "";
  const key = [keyOf(/^key priority$/i), keyOf(/^actions$/i), keyOf(/^lead/i)];
  expect(key).not.toContain("");
  await chooseTable(
    id,
    choiceOf({ ...choice, wanted, wasWanted: wanted, headerRow: 1, wasHeaderRow: 1, key }),
  );
  expect((await view(id)).report.items).toMatchObject([
    { kind: "priority", name: "Safer" },
    { kind: "keyAction", name: "Light", leads: [{ words: "Council" }] },
  ]);
});

test("another table of a file is read anew, without the columns of the one before", () => {
  const form = { ...choice, wanted: "a/b", wasWanted: "a/b", headerRow: 3, wasHeaderRow: 3, key: ["x"] };
  expect(choiceOf(form)).toMatchObject({ keys: ["x"], headerRow: 2 });
  expect(choiceOf({ ...form, table: 1 })).toMatchObject({ keys: null, headerRow: null });
  expect(choiceOf({ ...form, headerRow: 4 })).toMatchObject({ keys: null, headerRow: 3 });
  expect(choiceOf({ ...form, wanted: "" })).toMatchObject({ keys: null, wanted: "" });
});

test("a row in other words is offered as the one that it is close to, and ticked it changes that one", async () => {
  const planId = await bringIn(
    "Key Priority\tActions\nSafer\tLight the harbour paths at night\nSafer\tSing in the hall",
  );
  const before = await db.planItem.findFirstOrThrow({ where: { planId, name: { startsWith: "Light" } } });
  const text =
    "Key Priority\tActions\nSafer\tLight all harbour paths at night\nSafer\tBake bread every morning";
  const id = await upload(text, planId);
  const { report } = await view(id);
  expect(report.alike).toMatchObject([{ id: before.id, row: 2, words: "Light all harbour paths at night" }]);
  expect(report.notes).toContainEqual(expect.objectContaining({ reason: "perhapsSame", row: 2 }));
  const [alike] = report.alike;
  await startImport(await makeViewer(), id, sameOf([`${alike?.at}:${alike?.id}`, "nonsense", "9:x"]), long);
  expect((await findUploadState(id))?.counts).toEqual({ added: 1, changed: 1, same: 1 });
  const after = await db.planItem.findUniqueOrThrow({ where: { id: before.id } });
  expect(after).toMatchObject({ code: before.code, name: "Light all harbour paths at night" });
});

test("the name of a body that is known is one lead, commas and all", async () => {
  const text = "Key Priority\tActions\tLead\nSafer\tLight\tHarbour Trust, Old Town, Kinmarra";
  const lead = async () =>
    (await view(await upload(text))).report.items.at(-1)?.leads.map((one) => one.words);
  expect(await lead()).toEqual(["Harbour Trust", "Old Town", "Kinmarra"]);
  await db.leadBody.create({ data: { name: "Harbour Trust, Old Town, Kinmarra" } });
  expect(await lead()).toEqual(["Harbour Trust, Old Town, Kinmarra"]);
});

test("a thousand changed rows keep what the table does not name, and all of them are stored", async () => {
  const table = (word: string) =>
    [
      "Key Priority\tActions\tLead\tBy when",
      ...Array.from(
        { length: 1200 },
        (_, at) => `Part ${Math.floor(at / 50)}\tAction ${at}\t${word} ${at % 7}\tMarch 2028`,
      ),
    ].join("\n");
  const planId = await bringIn(table("Team"));
  await bringIn(table("Group"), planId);
  const items = await db.planItem.findMany({
    where: { planId, kind: "keyAction" },
    include: { leads: true, timescales: true },
  });
  expect(items).toHaveLength(1200);
  for (const { name, lead, leads, timescales, revision } of items) {
    const wanted = `Group ${Number(name.slice(7)) % 7}`;
    expect([lead, leads.map((one) => one.words), timescales[0]?.dueOn, revision]).toEqual([
      wanted,
      [wanted],
      new Date("2028-03-31"),
      1,
    ]);
  }
});

test("an upload into a plan that is not there is not kept, and one that is under way is not changed", async () => {
  const read = readPasted("", "Key Priority\tActions\nSafer\tLight");
  if (!read.ok) throw new Error(read.reason);
  const viewer = await makeViewer();
  expect(await keepUpload(viewer, { planId: "none", title: "" }, { ...read, fileName: "x" })).toBeNull();
  const id = await upload("Key Priority\tActions\nSafer\tLight");
  await db.planUpload.update({ where: { id }, data: { state: "waiting" } });
  const other = choiceOf({ ...choice, wanted: "", wasWanted: "" });
  expect(await chooseTable(id, other)).toBeNull();
  expect(await startImport(viewer, "none", [], 0)).toBeNull();
});
