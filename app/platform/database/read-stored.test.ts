import { expect, test } from "vitest";
import { z } from "zod";
import { DamagedDataError, readStored } from "./read-stored.ts";

const Note = z.object({ title: z.string(), people: z.array(z.string()).default([]) });

test("what is stored is read, with what its schema fills in", () => {
  expect(readStored(Note, { title: "A walk" }, "the note a")).toEqual({ title: "A walk", people: [] });
});

test("what is damaged is an error that says what and where, and none of the words", () => {
  const read = () => readStored(Note, { title: "A walk", people: "Isla Secret" }, "the note a");
  expect(read).toThrow(DamagedDataError);
  expect(read).toThrow("the note a is damaged: people (invalid_type)");
  expect(read).not.toThrow(/Isla/);
  expect(() => readStored(Note, null, "the note a")).toThrow("all of it");
});
