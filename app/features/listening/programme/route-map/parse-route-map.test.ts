import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { fc, test as property } from "@fast-check/vitest";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { readTable } from "#app/platform/office-files/read-tables.server.ts";
import { asDay } from "#app/platform/time/day.ts";
import { asMonth } from "#app/platform/time/month.ts";
import { parseRouteMap } from "./parse-route-map.ts";
import { cellOf, monthColumns } from "./route-map.ts";

const header = ["Tasks", "Nov", "Dec", "Jan", "Feb"];

test("a row is a task, and each line under a month a milestone with the day that it names", () => {
  const { map, notes } = parseRouteMap(
    [["Our route map 2026"], header, ["Meet people", "", "First event 03/12/26\nSecond event", "", ""]],
    null,
  );
  expect(notes).toEqual([]);
  expect(map).toEqual({
    title: "Our route map 2026",
    firstMonth: "2026-11",
    lastMonth: "2027-02",
    tasks: [
      {
        title: "Meet people",
        startsOn: null,
        endsOn: null,
        milestones: [
          { label: "First event 03/12/26", month: "2026-12", day: "2026-12-03" },
          { label: "Second event", month: "2026-12", day: null },
        ],
      },
    ],
  });
});

test("the officer's year comes first, then the title's, then that of the first day in a cell", () => {
  const first = (rows: string[][], year: number | null) => parseRouteMap(rows, year).map?.firstMonth;
  const row = ["Meet people", "", "Event 03/12/25", "", ""];
  expect(first([header, row], null)).toBe("2025-11");
  expect(first([["Route map 2026"], header, row], null)).toBe("2026-11");
  expect(first([["Route map 2026"], header, row], 2024)).toBe("2024-11");
  expect(parseRouteMap([header, ["Meet people", "", "", "", ""]], null)).toMatchObject({
    map: null,
    notes: [{ reason: "noYear" }],
  });
});

test("what cannot be taken in as it stands is said, with its row and column", () => {
  const { notes } = parseRouteMap(
    [
      ["Tasks", "May 2017", "June", "Owner"],
      ["", "Launch", "", ""],
      ["Sign off", "Board 31/05/17 and 02/06/17", "Final 28th May 2017", "Ann"],
    ],
    null,
  );
  expect(notes.map(({ kind, reason, row, column }) => ({ kind, reason, row, column }))).toEqual([
    { kind: "dropped", reason: "notAMonth", row: 1, column: 4 },
    { kind: "dropped", reason: "noTask", row: 2, column: 1 },
    { kind: "doubt", reason: "severalDays", row: 3, column: 2 },
    { kind: "doubt", reason: "otherMonth", row: 3, column: 3 },
  ]);
});

test("a table without months is no route map", () => {
  expect(
    parseRouteMap(
      [
        ["Priority", "Outcome"],
        ["1", "Better help"],
      ],
      2017,
    ).map,
  ).toBeNull();
  expect(parseRouteMap([], 2017).map).toBeNull();
});

/** The table as the CSV export prints it: the words of the English locale file for the bars. */
function printed(map: NonNullable<ReturnType<typeof parseRouteMap>["map"]>): string[][] {
  const words = JSON.parse(readFileSync("locales/en/programme.json", "utf8")).routeMap;
  const say = (text: string, day: string) => text.replace("{{day}}", day);
  const columns = monthColumns(map, "en");
  return [
    ["Planning Tasks & Processes", ...columns.map(({ name }) => name)],
    ...map.tasks.map((task) => [
      task.title,
      ...columns.map(({ month }) =>
        cellOf(task, month)
          .map((line) => {
            if (line.kind === "milestone")
              return line.day ? `${line.label} ${formatDay(line.day, "en")}` : line.label;
            return line.kind === "underWay"
              ? words.underWay
              : say(words[line.kind], formatDay(line.day, "en"));
          })
          .join("\n"),
      ),
    ]),
  ];
}

test("starts and ends come back from a printed table as they were", () => {
  const map = {
    title: null,
    firstMonth: asMonth("2017-04"),
    lastMonth: asMonth("2017-12"),
    tasks: [
      {
        title: "Write\nthe draft",
        startsOn: asDay("2017-04-03"),
        endsOn: asDay("2017-08-31"),
        milestones: [
          { label: "Event 26/05/17", month: asMonth("2017-05"), day: asDay("2017-05-26") },
          { label: "Event in the hall", month: asMonth("2017-06"), day: asDay("2017-06-26") },
        ],
      },
      { title: "Sign off", startsOn: asDay("2017-10-02"), endsOn: asDay("2017-10-31"), milestones: [] },
    ],
  };
  expect(parseRouteMap(printed(map), null)).toEqual({ map, notes: [] });
});

property.prop([
  fc.array(fc.array(fc.string({ unit: "grapheme", maxLength: 40 }), { maxLength: 8 }), { maxLength: 12 }),
])("no table of text makes the reader throw, and what it reads it reads again from its own print", (rows) => {
  const { map } = parseRouteMap([["Tasks", "April", "May", "June"], ...rows], 2017);
  if (map === null) return;
  expect(parseRouteMap(printed(map), 2017).map?.tasks.map(({ title }) => title)).toEqual(
    map.tasks.map(({ title }) => title),
  );
});

const source = resolve(
  process.env.SHARED_DIR ?? resolve(import.meta.dirname, "../../../../../shared"),
  "data/plans/plan-2017-route-map.csv",
);
const hasSource = existsSync(source);
if (!hasSource)
  console.warn(`No route map at ${source}: the check that it comes out as it went in is skipped.`);

test.skipIf(!hasSource)("the route map of 2017 goes in, and the same table comes out", async () => {
  const bytes = readFileSync(source);
  const table = await readTable(bytes);
  if (!table.ok) throw new Error(table.reason);
  const { map, notes } = parseRouteMap(table.rows, null);
  expect(map).toMatchObject({ firstMonth: asMonth("2017-04"), lastMonth: asMonth("2017-12") });
  expect(map?.tasks).toHaveLength(7);
  expect(map?.tasks[1]?.milestones).toEqual([
    { label: "Stakeholder Event 26/05/17", month: asMonth("2017-05"), day: asDay("2017-05-26") },
  ]);
  // Its last version is dated in September and stands under October; its sign-off names two days.
  expect(notes.map(({ kind, reason, row }) => `${kind} ${reason} ${row}`)).toEqual([
    "doubt otherMonth 6",
    "doubt severalDays 8",
  ]);
  expect(map && printed(map)).toEqual(parse(bytes, { bom: true }));
});
