import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";

/** A published plan with two priorities of two key actions each: codes 1, 1.1, 1.2, 2, 2.1, 2.2. */
export async function makePlan(overrides: { title?: string; status?: "draft" | "published" } = {}) {
  const plan = await db.plan.create({
    data: {
      slug: `plan-${newId()}`,
      title: "A plan",
      vision: "A vision",
      status: "published",
      ...overrides,
    },
  });
  for (const code of ["1", "2"]) {
    const priority = await db.planItem.create({
      data: {
        planId: plan.id,
        kind: "priority",
        code,
        name: `Priority ${code}`,
        outcome: `Outcome ${code}`,
        position: Number(code),
      },
    });
    for (const part of [1, 2]) {
      await db.planItem.create({
        data: {
          planId: plan.id,
          parentId: priority.id,
          kind: "keyAction",
          code: `${code}.${part}`,
          name: `Action ${code}.${part}`,
          position: part,
        },
      });
    }
  }
  const items = await db.planItem.findMany({ where: { planId: plan.id }, orderBy: { code: "asc" } });
  return { ...plan, items, item: (code: string) => items.find((one) => one.code === code)?.id ?? "" };
}
