import { expect, test } from "vitest";
import { refusalBy } from "#tests/support/refusal-by.ts";
import { db, queryDirectly } from "./database.server.ts";

const row = { actorName: "Ishbel", action: "tried", subjectKind: "plan", subjectId: "1" };
const forbidden = "UPDATE audit_event SET actor_name = 'Nobody'";

test("a rule that the database holds to is told by its reason, by whichever way the statement came", async () => {
  await db.auditEvent.create({ data: row });
  const data = { actorName: "Nobody" };
  expect(await refusalBy(db.auditEvent.updateMany({ data }))).toBe("neverAltered");
  expect(await refusalBy(db.$transaction((tx) => tx.auditEvent.updateMany({ data })))).toBe("neverAltered");
  expect(await refusalBy(db.$executeRawUnsafe(forbidden))).toBe("neverAltered");
  expect(await refusalBy(db.$transaction((tx) => tx.$queryRawUnsafe(forbidden)))).toBe("neverAltered");
  expect(await refusalBy(queryDirectly("alter-audit", forbidden))).toBe("neverAltered");
});

test("what breaks no rule of the product has no reason", async () => {
  const orphan = { idHash: "1", accountId: "none", expiresAt: new Date() };
  expect(await refusalBy(db.session.create({ data: orphan }))).toBeNull();
  expect(await refusalBy(db.$executeRawUnsafe("SELECT no_such_thing()"))).toBeNull();
  expect(await refusalBy(queryDirectly("no-such-thing", "SELECT no_such_thing()"))).toBeNull();
  expect(await refusalBy(Promise.reject(new Error("RF001")))).toBeNull();
});
