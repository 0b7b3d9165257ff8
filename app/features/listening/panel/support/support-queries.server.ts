import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import type { Prisma } from "#app/platform/database/client/client.ts";
import { db } from "#app/platform/database/database.server.ts";
import { dayStored } from "#app/platform/time/day.ts";

const supportFacts = {
  support: true,
  offers: { orderBy: [{ onDay: "desc" }, { id: "desc" }] },
  expenses: { orderBy: [{ onDay: "desc" }, { id: "desc" }] },
} satisfies Prisma.PanelMemberSelect;

/** What a member needs, what was offered to them, and what they claimed. Null: they have not joined yet. */
export async function findOwnSupport(accountId: string) {
  const member = await db.panelMember.findUnique({
    where: { accountId },
    select: { accountId: true, joinedAt: true, ...supportFacts },
  });
  return member && { ...member, offers: member.offers.map(withDay), expenses: member.expenses.map(withDay) };
}

const withDay = <Row extends { onDay: Date }>({ onDay, ...row }: Row) => ({
  ...row,
  onDay: dayStored(onDay),
});

/** As findOwnSupport, for an administrator, with the account's own name. The reading is recorded. Null: no such member. */
export async function readMemberSupport(administrator: Viewer, accountId: string) {
  return await db.$transaction(async (tx) => {
    const member = await tx.panelMember.findUnique({
      where: { accountId },
      select: { accountId: true, joinedAt: true, account: { select: { name: true } }, ...supportFacts },
    });
    if (!member) return null;
    await recordAudit(tx, administrator, "support.read", { kind: "support", id: accountId });
    const { account, ...support } = member;
    return {
      ...{ name: account.name, ...support },
      offers: support.offers.map(withDay),
      expenses: support.expenses.map(withDay),
    };
  });
}

/** The members by their account's own name, with what waits for an administrator. Never with what they said. */
export async function listMembersForSupport() {
  const members = await db.panelMember.findMany({
    orderBy: { account: { name: "asc" } },
    select: {
      accountId: true,
      joinedAt: true,
      account: { select: { name: true } },
      support: { select: { changedAt: true } },
      _count: {
        select: {
          offers: { where: { settledAt: null, form: { not: null } } },
          expenses: { where: { settledAt: null } },
        },
      },
    },
  });
  return members.map(({ accountId, joinedAt, account, support, _count }) => ({
    accountId,
    joinedAt,
    name: account.name,
    hasNeeds: support !== null,
    offersToGive: _count.offers,
    expensesToPay: _count.expenses,
  }));
}

/** The rate card as it stands. */
export async function listRates() {
  return await db.rateCardLine.findMany({
    where: { retiredAt: null },
    orderBy: { position: "asc" },
    select: { id: true, activity: true, pence: true },
  });
}
