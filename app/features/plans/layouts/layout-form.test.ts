import { expect, test } from "vitest";
import { readPlanTable } from "#app/features/plans/imports/reading/read-plan-table.ts";
import { parseFields } from "#app/platform/http/form.server.ts";
import { Layout } from "./layout.ts";
import { fieldsOf, LayoutForm, shapeOf } from "./layout-form.ts";
import { shippedLayouts } from "./shipped/shipped.ts";

const typed = {
  title: "Harbour table",
  own: "commitment",
  ownOne: "Pledge",
  ownMany: "Pledges",
  inner: "priority",
  grouping: "headings",
  header1: "Aim",
  holds1: "inner.name",
  header2: "Our pledge",
  holds2: "own.name",
  header3: "Pledged by",
  holds3: "lead",
  header4: "Pictures of it",
  holds4: "parts.kpi",
};

function parse(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return parseFields(form, LayoutForm);
}

test("what an administrator chooses becomes a layout that tables are known by, and can be chosen again", () => {
  const form = parse(typed);
  if (!form.ok) throw new Error(JSON.stringify(form.errors));
  const layout = Layout.parse(shapeOf(form.value, "harbour-table"));
  expect(fieldsOf(layout)).toMatchObject(typed);
  const rows = [
    ["Aim", "Our pledge", "Pledged by", "Pictures of it"],
    ["Light", "Light the paths", "Council", "• Lamps\n• Lanterns"],
  ];
  const read = readPlanTable(rows, { layouts: [...shippedLayouts, layout] });
  expect(read.of?.layout.name).toBe("harbour-table");
  expect(read.items.map((item) => item.kind)).toEqual(["priority", "commitment", "kpi", "kpi"]);
});

test("a second table joins the first, under a name of its own, and each is chosen again by itself", () => {
  const [first, second] = [parse(typed), parse({ ...typed, tableTitle: "What it costs", holds4: "amount" })];
  if (!first.ok || !second.ok) throw new Error("a form was refused");
  const one = Layout.parse(shapeOf(first.value, "harbour-table"));
  const two = Layout.parse(shapeOf(second.value, "harbour-table", one, 1));
  expect(two.tables.map((table) => table.name)).toEqual(["table", "what-it-costs"]);
  expect(two.tables[0]).toEqual(one.tables[0]);
  expect(fieldsOf(two, 1)).toMatchObject({ tableTitle: "What it costs", holds4: "amount" });
  const renamed = parse({ ...typed, title: "Hall table" });
  if (!renamed.ok) throw new Error("a form was refused");
  expect(Layout.parse(shapeOf(renamed.value, "harbour-table", two, 0))).toMatchObject({
    ...{ name: "harbour-table", title: "Hall table" },
    tables: [{ name: "table" }, { name: "what-it-costs" }],
  });
});

test("a layout without the rows’ words, or with columns of a kind that it does not have, is refused by field", () => {
  const { holds2, ...without } = typed;
  expect(parse(without)).toMatchObject({ errors: { holds1: "layouts-office:errors.noName" } });
  expect(parse({ ...typed, inner: "" })).toMatchObject({
    errors: { holds1: "layouts-office:errors.noLevel" },
  });
  expect(parse({ ...typed, header3: "" })).toMatchObject({
    errors: { header3: "layouts-office:errors.header" },
  });
  expect(parse({ ...typed, holds3: holds2 })).toMatchObject({
    errors: { holds3: "layouts-office:errors.twice" },
  });
  expect(parse({ ...typed, inner: "commitment" })).toMatchObject({
    errors: { inner: "layouts-office:errors.sameKind" },
  });
  expect(parse({ ...typed, holds4: "nonsense" }).ok).toBe(false);
});
