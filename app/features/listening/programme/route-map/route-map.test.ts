import { expect, test } from "vitest";
import type { Language } from "#app/platform/i18n/languages.ts";
import { asDay } from "#app/platform/time/day.ts";
import { asMonth, type Month } from "#app/platform/time/month.ts";
import { beyondMap, cellOf, monthColumns } from "./route-map.ts";

const task = {
  title: "Write the draft",
  startsOn: asDay("2017-04-03"),
  endsOn: asDay("2017-06-30"),
  milestones: [],
};
const event = { label: "Stakeholder event", month: asMonth("2017-05"), day: asDay("2017-05-26") };

test("a task says in words when it starts, goes on and ends, and nothing in other months", () => {
  expect(cellOf(task, asMonth("2017-03"))).toEqual([]);
  expect(cellOf(task, asMonth("2017-04"))).toEqual([{ kind: "starts", day: asDay("2017-04-03") }]);
  expect(cellOf(task, asMonth("2017-05"))).toEqual([{ kind: "underWay" }]);
  expect(cellOf(task, asMonth("2017-06"))).toEqual([{ kind: "ends", day: asDay("2017-06-30") }]);
});

test("a task of one month starts and ends in one cell, with its milestones between", () => {
  const short = { ...task, startsOn: asDay("2017-05-02"), endsOn: asDay("2017-05-31"), milestones: [event] };
  expect(cellOf(short, asMonth("2017-05")).map(({ kind }) => kind)).toEqual(["starts", "milestone", "ends"]);
});

test("a task without an end says when it starts and no more", () => {
  expect(cellOf({ ...task, endsOn: null }, asMonth("2017-05"))).toEqual([]);
});

test("a milestone says its day once, also where its words say it already", () => {
  const cell = (label: string) =>
    cellOf({ ...task, milestones: [{ ...event, label }] }, asMonth("2017-05"))[1];
  expect(cell("Stakeholder event")).toMatchObject({ day: asDay("2017-05-26") });
  expect(cell("Stakeholder event 26/05/17")).toMatchObject({ day: null });
});

test("months are headed as such tables are printed, with the year where there are two", () => {
  const names = (firstMonth: Month, lastMonth: Month, language: Language = "en") =>
    monthColumns({ firstMonth, lastMonth }, language).map(({ name }) => name);
  expect(names(asMonth("2017-04"), asMonth("2017-12")).join()).toBe(
    "April,May,June,July,Aug,Sept,Oct,Nov,Dec",
  );
  expect(names(asMonth("2026-12"), asMonth("2027-01"))).toEqual(["Dec 2026", "Jan 2027"]);
  expect(names(asMonth("2017-04"), asMonth("2017-04"), "pl")).toEqual(["kwi"]);
});

test("a milestone of a month that the map does not show is not lost", () => {
  const map = { firstMonth: asMonth("2017-06"), lastMonth: asMonth("2017-12") };
  expect(beyondMap(map, { ...task, milestones: [event] })).toEqual([event]);
});
