import { expect, test } from "vitest";
import { type LogicItem, logicModelOf } from "./logic-model.ts";

const row = (id: string, kind: LogicItem["kind"], more: Partial<LogicItem> = {}): LogicItem => ({
  ...{ id, kind, code: id, name: `Row ${id}`, outcome: "", measures: null, horizon: null },
  ...{ parentId: null, status: "draft" as const, namedBy: [] },
  ...more,
});

const ids = (cells: { id: string }[]) => cells.map((cell) => cell.id);

test("what is invested, done and changed stands in its column, below its priority", () => {
  const { groups, unplaced } = logicModelOf([
    row("1", "priority", { outcome: "People are safer", horizon: "long" }),
    row("1.1", "commitment", { parentId: "1" }),
    row("1.1.R1", "resourceNote", { parentId: "1.1" }),
    row("1.I1", "indicator", { parentId: "1", measures: "activity" }),
    row("1.I2", "indicator", { parentId: "1", measures: "context" }),
    row("1.M1", "outcomeMeasure", { parentId: "1", horizon: "short" }),
    row("1.M2", "outcomeMeasure", { parentId: "1" }),
    row("1.M3", "outcomeMeasure", { parentId: "1", horizon: "medium", status: "dropped" }),
  ]);
  const [one] = groups;
  expect(groups).toHaveLength(1);
  expect(one?.heading?.id).toBe("1");
  expect(ids(one?.cells.input ?? [])).toEqual(["1.1.R1"]);
  expect(ids(one?.cells.activity ?? [])).toEqual(["1.1", "1.I1"]);
  expect(ids(one?.cells.short ?? [])).toEqual(["1.M1"]);
  expect(one?.cells.medium).toEqual([]);
  expect(one?.cells.long).toEqual([{ id: "1", code: "1", words: "People are safer" }]);
  expect(ids(unplaced)).toEqual(["1.M2"]);
});

test("an outcome that rows of several priorities serve stands with each, and one that none names with none", () => {
  const { groups } = logicModelOf([
    row("1", "priority"),
    row("1.1", "keyAction", { parentId: "1" }),
    row("2", "priority"),
    row("2.1", "keyAction", { parentId: "2" }),
    row("O1", "outcome", { horizon: "medium", namedBy: ["1.1", "2.1"] }),
    row("O2", "outcome", { horizon: "medium" }),
  ]);
  expect(groups.map((group) => [group.heading?.id ?? null, ids(group.cells.medium)])).toEqual([
    ["1", ["O1"]],
    ["2", ["O1"]],
    [null, ["O2"]],
  ]);
});
