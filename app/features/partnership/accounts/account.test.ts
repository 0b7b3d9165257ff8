import { expect, test } from "vitest";
import { type AccountState, leavesNobodyInCharge } from "./account.ts";

const account = (id: string, changes: Partial<AccountState> = {}): AccountState => ({
  id,
  role: "administrator",
  disabledAt: null,
  ...changes,
});
const disabledAt = new Date("2026-11-01T10:00:00Z");

test("the only administrator can be neither disabled nor given another role", () => {
  const accounts = [account("isla"), account("fergus", { role: "strategyOfficer" })];
  expect(leavesNobodyInCharge(accounts, account("isla", { disabledAt }))).toBe(true);
  expect(leavesNobodyInCharge(accounts, account("isla", { role: "scrutineer" }))).toBe(true);
});

test("one of two administrators can be disabled", () => {
  expect(leavesNobodyInCharge([account("isla"), account("nan")], account("isla", { disabledAt }))).toBe(
    false,
  );
});

test("an administrator who is disabled does not count as somebody in charge", () => {
  const accounts = [account("isla"), account("nan", { disabledAt })];
  expect(leavesNobodyInCharge(accounts, account("isla", { disabledAt }))).toBe(true);
});

test("somebody who administers nothing can always be disabled", () => {
  const accounts = [account("isla"), account("fergus", { role: "strategyOfficer" })];
  expect(leavesNobodyInCharge(accounts, account("fergus", { role: "strategyOfficer", disabledAt }))).toBe(
    false,
  );
});
