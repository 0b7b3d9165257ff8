import { expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { shippedLayouts } from "#app/features/plans/layouts/shipped/shipped.ts";
import { readTables } from "#app/platform/office-files/read-tables.server.ts";
import { cell, openDocument, row, sheet, wordCell, wordDocument } from "#tests/support/office-parts.ts";
import { bestTable, knownColumns } from "./known-tables.ts";
import { readPlanTable } from "./read-plan-table.ts";

/** What a file's first table is, and how it was read. */
async function readTable(bytes: Uint8Array) {
  const read = await readTables(bytes, { knownColumns });
  return read.ok ? { ok: true as const, rows: read.tables[0]?.rows ?? [], format: read.format } : read;
}

const text = (content: string) => new TextEncoder().encode(content);
const rowsOf = async (bytes: Uint8Array) => {
  const table = await readTable(bytes);
  return table.ok ? table.rows : table.reason;
};

async function tablesOf(bytes: Uint8Array) {
  const read = await readTables(bytes, { knownColumns });
  return read.ok ? read.tables : read.reason;
}

test("commas, semicolons and tabs are told apart, whatever stands inside the cells", async () => {
  const rows = [
    ["Priority", "Outcome", "Action"],
    ["Families", "Safe, well, heard", "Ask; listen"],
  ];
  for (const [separator, name] of [
    [",", "comma"],
    [";", "semicolon"],
    ["\t", "tab"],
  ] as const) {
    const file = rows.map((row) => row.map((one) => `"${one}"`).join(separator)).join("\r\n");
    const table = await readTable(text(file));
    expect(table).toEqual({ ok: true, rows, format: { kind: "csv", encoding: "utf-8", separator: name } });
  }
  expect(await rowsOf(text("Priority;Outcome;Action\nFamilies;Safe, well, heard, and more;Ask"))).toEqual([
    ["Priority", "Outcome", "Action"],
    ["Families", "Safe, well, heard, and more", "Ask"],
  ]);
});

test("a workbook that a spreadsheet program wrote becomes a plan", async () => {
  const bytes = await writeExcelFile([
    [{ value: "Priority no" }, { value: "Priority" }, { value: "Key action" }],
    [{ value: 1, type: Number }, { value: "Families" }, { value: "Ask" }],
    [null, null, { value: "Listen" }],
  ]).toBuffer();
  const table = await readTable(bytes);
  if (!table.ok) throw new Error(table.reason);
  expect(readPlanTable(table.rows, { layouts: shippedLayouts }).items).toMatchObject([
    { kind: "priority", code: "1", name: "Families" },
    { kind: "keyAction", name: "Ask" },
    { kind: "keyAction", name: "Listen" },
  ]);
});

test("every sheet of a workbook and every table of a text can be chosen, and the one that is known is chosen first", async () => {
  const plan =
    row(cell("Key Priority") + cell("Actions") + cell("Lead")) + row(cell("A") + cell("B") + cell("C"));
  const bytes = await openDocument("text", sheet(row(cell("Contents")), "Contents") + sheet(plan, "Actions"));
  const tables = await tablesOf(bytes);
  if (typeof tables === "string") throw new Error(tables);
  expect(tables.map(({ name }) => name)).toEqual(["Contents", "Actions"]);
  expect(bestTable(tables)).toBe(1);
});

test("a lead that stands beside two actions leads both, and the priority beside them is one", async () => {
  const bytes = await wordDocument(
    `<w:tbl><w:tr>${["Key Priority", "Actions", "Lead"].map((words) => wordCell(words)).join("")}</w:tr>` +
      `<w:tr>${wordCell("Safer", '<w:vMerge w:val="restart"/>')}${wordCell("Light")}${wordCell("Council", '<w:vMerge w:val="restart"/>')}</w:tr>` +
      `<w:tr>${wordCell("", "<w:vMerge/>")}${wordCell("Walk")}${wordCell("", "<w:vMerge/>")}</w:tr></w:tbl>`,
  );
  const tables = await tablesOf(bytes);
  if (typeof tables === "string") throw new Error(tables);
  const [table] = tables;
  const read = readPlanTable(table?.rows ?? [], { layouts: shippedLayouts, spans: table?.spans ?? [] });
  expect(read.items.map(({ kind, name, lead }) => [kind, name, lead])).toEqual([
    ["priority", "Safer", ""],
    ["keyAction", "Light", "Council"],
    ["keyAction", "Walk", "Council"],
  ]);
});
