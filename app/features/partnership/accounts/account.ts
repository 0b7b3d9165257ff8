import type { Role } from "#app/platform/database/client/enums.ts";

export type AccountState = { id: string; role: Role; disabledAt: Date | null };

/** Whether nobody could administer this installation any more, once this account were as given. */
export function leavesNobodyInCharge(accounts: AccountState[], changed: AccountState): boolean {
  const inCharge = ({ role, disabledAt }: AccountState) => role === "administrator" && disabledAt === null;
  const before = accounts.some(inCharge);
  return before && !accounts.map((account) => (account.id === changed.id ? changed : account)).some(inCharge);
}
