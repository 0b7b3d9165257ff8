import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import type { ExpenseKind } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type Day, storedDay } from "#app/platform/time/day.ts";

/** Takes in what taking part cost a member. Null: no such member. */
export async function claimExpense(
  viewer: Viewer,
  expense: { kind: ExpenseKind; pence: number; onDay: Day; note: string },
  now: Date,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    const member = await tx.panelMember.findUnique({ where: { accountId: viewer.id } });
    if (!member) return null;
    const { id } = await tx.expenseClaim.create({
      select: { id: true },
      data: { ...expense, onDay: storedDay(expense.onDay), accountId: viewer.id, claimedAt: now },
    });
    await recordAudit(
      tx,
      viewer,
      "support.expenseClaimed",
      { kind: "support", id },
      { pence: expense.pence },
    );
    return { ok: true };
  });
}
