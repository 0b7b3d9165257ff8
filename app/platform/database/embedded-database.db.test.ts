import { afterAll, beforeAll, expect, test } from "vitest";
import { EmbeddedDatabase } from "./embedded-database.server.ts";

let database: EmbeddedDatabase;
beforeAll(async () => {
  database = await EmbeddedDatabase.open({});
  await database.exec("CREATE TABLE kept (id INT PRIMARY KEY, said TEXT)");
});
afterAll(() => database.close());

const keep = (id: number, said: string | null) =>
  database.queryPrepared<{ id: number; said: string | null }>({
    name: "keep",
    text: "INSERT INTO kept VALUES ($1, $2) RETURNING id, said",
    values: [id, said],
  });
const count = async () =>
  (await database.query<{ n: number }>("SELECT count(*)::int AS n FROM kept")).rows[0]?.n;

test("many people who answer at one moment each get their own rows back", async () => {
  const before = (await count()) ?? 0;
  const said = Array.from({ length: 120 }, (_, id) => (id % 7 === 0 ? null : `Taing ’s beannachd ${id} 🙂`));
  const kept = await Promise.all(said.map((words, id) => keep(1000 + id, words)));
  expect(kept).toEqual(said.map((words, id) => [{ id: 1000 + id, said: words }]));
  expect(await count()).toBe(before + 120);
});

test("one refusal among many is the refusal of that one alone", async () => {
  const results = await Promise.allSettled([
    keep(1, "first"),
    keep(1, "again"),
    database.queryPrepared({ name: "broken", text: "SELEC 1", values: [] }),
    keep(2, "second"),
  ]);
  expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "rejected", "fulfilled"]);
  expect(String((results[1] as PromiseRejectedResult).reason)).toContain("kept_pkey");
  expect(await keep(3, "third")).toEqual([{ id: 3, said: "third" }]);
});

test("a statement waits for whoever is in a transaction", async () => {
  let asked: Promise<unknown> = Promise.resolve();
  await database.transaction(async (tx) => {
    asked = keep(10, "after");
    await tx.query("INSERT INTO kept VALUES (10, 'before')");
    await tx.rollback();
  });
  expect(await asked).toEqual([{ id: 10, said: "after" }]);
});

test("what waits when the database is closed is refused, not forgotten", async () => {
  const closing = await EmbeddedDatabase.open({});
  await closing.close();
  await expect(closing.queryPrepared({ name: "one", text: "SELECT 1", values: [] })).rejects.toThrow();
});
