import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { z } from "zod";
import { parseForm, storable } from "./form.server.ts";

const anything = fc.string({ unit: "binary", maxLength: 200 });

function posted(fields: [string, string][]): Request {
  return new Request("http://here.invalid/", { method: "POST", body: new URLSearchParams(fields) });
}

test.prop([anything])(
  "what is stored is well-formed, has no control characters, and stays as it is",
  (text) => {
    const clean = storable(text);
    expect(clean.isWellFormed()).toBe(true);
    expect(clean).not.toMatch(/[^\P{Cc}\n\t]/u);
    expect(storable(clean)).toBe(clean);
  },
);

test.prop([fc.string({ unit: "grapheme", maxLength: 100 })])(
  "words in any writing are stored as they were typed",
  (text) => {
    const printable = text.replace(/\p{Cc}/gu, "");
    expect(storable(printable)).toBe(printable);
  },
);

test("line ends of every system become one", () => {
  expect(storable("one\r\ntwo\rthree\nfour")).toBe("one\ntwo\nthree\nfour");
});

const Person = z.object({ name: z.string({ error: "people:errors.name" }).max(20, "people:errors.long") });

test.prop([fc.array(fc.tuple(fc.string({ maxLength: 10 }), anything), { maxLength: 5 }), anything])(
  "a form is read or refused with a message, whatever fields come with it",
  async (others, name) => {
    const form = await parseForm(posted([...others, ["name", name]]), Person);
    if (form.ok) expect(form.value.name.length).toBeLessThanOrEqual(20);
    else
      expect(Object.values(form.errors).every((key) => typeof key === "string" && key.length > 0)).toBe(true);
  },
);

test("a form that came back says what was typed and what is wrong with it", async () => {
  const form = await parseForm(
    posted([
      ["name", "x".repeat(21)],
      ["other", "a"],
      ["other", "b"],
    ]),
    Person,
  );
  expect(form).toEqual({
    ok: false,
    typed: { name: "x".repeat(21), other: ["a", "b"] },
    errors: { name: "people:errors.long" },
  });
});

test("a body that is no form is a 400", async () => {
  const request = new Request("http://here.invalid/", {
    method: "POST",
    body: "{}",
    headers: { "Content-Type": "application/json" },
  });
  await expect(parseForm(request, Person)).rejects.toMatchObject({ status: 400 });
});
