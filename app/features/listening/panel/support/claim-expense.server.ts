import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import type { ExpenseKind } from "#app/platform/database/client/enums.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { type Day, storedDay } from "#app/platform/time/day.ts";

/** Takes in what taking part cost a member. Null: no such member. */
export async function claimExpense(
  viewer: Viewer,
  expense: { kind: ExpenseKind; pence: number; onDay: Day; note: string },
  now: Date,
  id = newId(),
): Promise<{ ok: true } | null> {
  return await makeOnce(
    id,
    async (tx) => (await tx.expenseClaim.findFirst({ where: { id, accountId: viewer.id } })) && { ok: true },
    async (tx) => {
      const member = await tx.panelMember.findUnique({ where: { accountId: viewer.id } });
      if (!member) return null;
      await tx.expenseClaim.create({
        data: { id, ...expense, onDay: storedDay(expense.onDay), accountId: viewer.id, claimedAt: now },
      });
      await recordAudit(
        tx,
        viewer,
        "support.expenseClaimed",
        { kind: "support", id },
        { pence: expense.pence },
      );
      return { ok: true };
    },
  );
}
