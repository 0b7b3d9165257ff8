import { expect, test } from "vitest";
import { printPlan } from "#app/features/plans/printing/export-plan.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { readPasted } from "#app/platform/office-files/read-tables.server.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { chooseTable } from "./choose-table.server.ts";
import { planImports, shareOf, startImport } from "./import-uploads.server.ts";
import { keepUpload } from "./keep-upload.server.ts";
import { knownColumns } from "./reading/known-tables.ts";
import { importedColumns } from "./storing/write-rows.server.ts";
import { findUpload, findUploadState } from "./uploads.server.ts";
import { choiceOf, reportOf, sameOf } from "./view-upload.server.ts";

const now = new Date("2026-11-22T12:00:00Z");
const long = 60_000;

async function upload(text: string, planId: string | null = null) {
  const read = readPasted("", text, { knownColumns });
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

const asRead = { same: [], take: [] };

async function bringIn(text: string, planId: string | null = null): Promise<string> {
  const id = await upload(text, planId);
  await startImport(await makeViewer(), id, asRead, long);
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
  await Promise.all([startImport(viewer, id, asRead, long), startImport(viewer, id, asRead, long)]);
  await startImport(viewer, id, asRead, long);
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
  const same = sameOf([`${alike?.at}:${alike?.id}`, "nonsense", "9:x"]);
  await startImport(await makeViewer(), id, { ...asRead, same }, long);
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
  const read = readPasted("", "Key Priority\tActions\nSafer\tLight", { knownColumns });
  if (!read.ok) throw new Error(read.reason);
  const viewer = await makeViewer();
  expect(await keepUpload(viewer, { planId: "none", title: "" }, { ...read, fileName: "x" })).toBeNull();
  const id = await upload("Key Priority\tActions\nSafer\tLight");
  await db.planUpload.update({ where: { id }, data: { state: "waiting" } });
  const other = choiceOf({ ...choice, wanted: "", wasWanted: "" });
  expect(await chooseTable(id, other)).toBeNull();
  expect(await startImport(viewer, "none", asRead, 0)).toBeNull();
});

const itemNamed = async (planId: string, name: string) =>
  await db.planItem.findFirstOrThrow({ where: { planId, name } });

test("words and a status that were changed here stay when the same file comes again, and are told", async () => {
  const text =
    "Priority\tCommitment\tLead\tTimescale\nCare\tOpen rooms*\tTrust\tBy March 2030\nCare\tBake bread\tTrust\t";
  const planId = await bringIn(text);
  const rooms = await itemNamed(planId, "Open rooms");
  await db.planItem.update({
    where: { id: rooms.id },
    data: { name: "Open warm rooms", status: "adopted", timescale: "By May 2030" },
  });
  const id = await upload(text, planId);
  const { report } = await view(id);
  expect(report.changedHere).toMatchObject([{ row: 2, name: `${rooms.code} Open warm rooms` }]);
  expect(report.notes.filter((note) => note.reason === "changedHere").map((note) => note.value)).toEqual([
    ...["Open rooms", "By March 2030", "draft"],
  ]);
  await startImport(await makeViewer(), id, asRead, long);
  expect((await findUploadState(id))?.counts).toEqual({ added: 0, changed: 0, same: 3 });
  const kept = await db.planItem.findUniqueOrThrow({ where: { id: rooms.id } });
  expect(kept).toMatchObject({ name: "Open warm rooms", status: "adopted", timescale: "By May 2030" });
  const table = await printPlan(planId, { wanted: "commitment-matrix/commitments" });
  expect(table?.rows[1]).toEqual(["Care", "Open warm rooms", "Trust", "By May 2030"]);
});

test.for([
  ["its texts are no record", { texts: "name" }],
  ["it is a word", "nothing"],
  ["it says what no import has ever said", { changed: [] }],
])("what a file said last is damaged, since %s: the import fails and changes nothing", async ([, damage]) => {
  const text = "Key Priority\tActions\nSafer\tLight the paths\nSafer\tMend the steps";
  const planId = await bringIn(text);
  const paths = await itemNamed(planId, "Light the paths");
  await db.planItem.update({
    where: { id: paths.id },
    data: { name: "Light all the paths", lastImport: damage ?? {} },
  });
  const stored = async () => ({
    items: await db.planItem.findMany({ where: { planId }, orderBy: { id: "asc" } }),
    sheets: await db.planSheet.findMany({ where: { planId } }),
    events: await db.auditEvent.count({ where: { subjectId: planId } }),
  });
  const before = await stored();
  const id = await upload(`${text}\nSafer\tPaint the rails`, planId);
  await expect(view(id)).rejects.toThrow(`the last import of the item ${paths.id} is damaged`);
  await startImport(await makeViewer(), id, asRead, long);
  expect(await findUploadState(id)).toMatchObject({ state: "failed", counts: null });
  expect(await stored()).toEqual(before);
});

test("where the officer takes the file's words, they stand again as the file has them", async () => {
  const text = "Priority\tCommitment\tLead\tTimescale\nCare\tOpen rooms*\tTrust\tBy March 2030";
  const planId = await bringIn(text);
  const rooms = await itemNamed(planId, "Open rooms");
  await db.planItem.update({ where: { id: rooms.id }, data: { name: "Open warm rooms", status: "adopted" } });
  const id = await upload(text, planId);
  const [mine] = (await view(id)).report.changedHere;
  await startImport(await makeViewer(), id, { same: [], take: [mine?.take ?? ""] }, long);
  const after = await db.planItem.findUniqueOrThrow({ where: { id: rooms.id } });
  expect(after).toMatchObject({ name: "Open rooms", status: "draft" });
  const table = await printPlan(planId, { wanted: "commitment-matrix/commitments" });
  expect(table?.rows[1]).toEqual(["Care", "Open rooms*", "Trust", "By March 2030"]);
});

test("what the file changes comes in beside what was changed here", async () => {
  const planId = await bringIn("Key Priority\tActions\tLead\nSafer\tLight the paths\tCouncil");
  const paths = await itemNamed(planId, "Light the paths");
  await db.planItem.update({ where: { id: paths.id }, data: { name: "Light all paths" } });
  const second = "Key Priority\tActions\tLead\nSafer\tLight the paths\tHarbour Trust";
  const id = await upload(second, planId);
  await startImport(await makeViewer(), id, asRead, long);
  const after = await db.planItem.findUniqueOrThrow({ where: { id: paths.id } });
  expect(after).toMatchObject({ name: "Light all paths", lead: "Harbour Trust" });
  expect((await findUploadState(id))?.counts).toEqual({ added: 0, changed: 1, same: 1 });
});

test("a whole file gives its order, also to what is new between; an order that was changed here stays", async () => {
  const file = (...actions: string[]) =>
    ["Key Priority\tActions", ...actions.map((action) => `Safer\t${action}`)].join("\n");
  const planId = await bringIn(file("Ask", "Listen", "Act"));
  const order = async () =>
    (
      await db.planItem.findMany({
        where: { planId, kind: "keyAction" },
        orderBy: { position: "asc" },
      })
    ).map((item) => item.name);
  await db.planItem.update({
    where: { id: (await itemNamed(planId, "Act")).id },
    data: { position: 0 },
  });
  await bringIn(file("Ask", "Listen", "Act"), planId);
  expect(await order()).toEqual(["Act", "Ask", "Listen"]);
  await bringIn(file("Listen", "Think", "Ask", "Act"), planId);
  expect(await order()).toEqual(["Listen", "Think", "Ask", "Act"]);
  await bringIn(file("Act", "Ask"), planId);
  expect(await order()).toEqual(["Listen", "Think", "Ask", "Act"]);
});

test("a row that was moved and one whose links were changed stay so when the file comes again", async () => {
  const text =
    "Priority\tRecommendations\tCommitment\nCare\tRecommendation 1 – listen\tOpen rooms\nHope\tRecommendation 2 – speak\tTeach";
  const planId = await bringIn(text);
  const [rooms, hope, teach] = [
    await itemNamed(planId, "Open rooms"),
    await itemNamed(planId, "Hope"),
    await itemNamed(planId, "Teach"),
  ];
  await db.planItem.update({ where: { id: rooms.id }, data: { parentId: hope.id, position: 9 } });
  await db.planItemLink.deleteMany({ where: { fromId: teach.id } });
  await bringIn(text, planId);
  expect(await db.planItem.count({ where: { planId, kind: "commitment" } })).toBe(2);
  expect((await itemNamed(planId, "Open rooms")).parentId).toBe(hope.id);
  expect(await db.planItemLink.count({ where: { fromId: teach.id } })).toBe(0);
});

test("a vision that was changed here stays when the table of the plan's texts comes again", async () => {
  const text = "key\tvalue\ntitle\tOur plan\nvision\tEveryone is well";
  const planId = await bringIn(text);
  await db.plan.update({ where: { id: planId }, data: { vision: "Everyone lives well" } });
  const id = await upload(text, planId);
  expect((await view(id)).report.changedHere).toMatchObject([{ take: "text:vision" }]);
  await startImport(await makeViewer(), id, asRead, long);
  const vision = async () => (await db.plan.findUniqueOrThrow({ where: { id: planId } })).vision;
  expect(await vision()).toBe("Everyone lives well");
  const again = await upload(text, planId);
  await startImport(await makeViewer(), again, { same: [], take: ["text:vision"] }, long);
  expect(await vision()).toBe("Everyone is well");
});

test("every column that the database cannot fill by itself is one that an import writes", async () => {
  const columns = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT "table_name" AS "table", "column_name" AS "column" FROM information_schema.columns
    WHERE "table_schema" = current_schema() AND "is_nullable" = 'NO' AND "column_default" IS NULL`;
  const written: Record<string, object> = importedColumns;
  const needed = columns.filter(({ table }) => table in written);
  expect(needed.length).toBeGreaterThan(10);
  expect(needed.filter(({ table, column }) => !(column in (written[table] ?? {})))).toEqual([]);
});
