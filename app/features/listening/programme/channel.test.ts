import { expect, test } from "vitest";
import { asDay } from "#app/platform/time/day.ts";
import { whenOf } from "./channel.ts";

const times = { opensOn: null, closesOn: null, ongoing: false, eventOn: null };
const july = asDay("2017-07-01");
const august = asDay("2017-08-31");

test("a channel says when it is open in every way that the seed's channels do", () => {
  expect(whenOf({ ...times, opensOn: july, closesOn: august })).toEqual({
    kind: "between",
    from: july,
    to: august,
  });
  expect(whenOf({ ...times, ongoing: true })).toEqual({ kind: "ongoing" });
  expect(whenOf({ ...times, eventOn: asDay("2017-05-26") })).toEqual({
    kind: "on",
    day: asDay("2017-05-26"),
  });
  expect(whenOf({ ...times, opensOn: july, ongoing: true })).toEqual({ kind: "fromOngoing", day: july });
  expect(whenOf({ ...times, opensOn: july })).toEqual({ kind: "from", day: july });
});

test("one day is one day, however it was entered", () => {
  expect(whenOf({ ...times, opensOn: july, closesOn: july })).toEqual({ kind: "on", day: july });
  expect(whenOf({ ...times, closesOn: august })).toEqual({ kind: "until", day: august });
  expect(whenOf(times)).toBeNull();
});
