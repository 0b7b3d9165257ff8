import { expect, test } from "vitest";
import { RecordFilters } from "#app/features/partnership/record-of-changes/forms.ts";
import { listChanges } from "#app/features/partnership/record-of-changes/record-queries.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { asDay } from "#app/platform/time/day.ts";
import { makeViewer } from "#tests/support/factories/accounts.ts";
import { makeMember } from "#tests/support/factories/panel.ts";
import { benefitsLetter } from "./benefits-letter.server.ts";
import { chooseReward } from "./choose-reward.server.ts";
import { claimExpense } from "./claim-expense.server.ts";
import { recordOffer } from "./record-offer.server.ts";
import { retireRate } from "./retire-rate.server.ts";
import { saveNeeds } from "./save-needs.server.ts";
import { saveRate } from "./save-rate.server.ts";
import { settleSupport } from "./settle-support.server.ts";
import {
  findOwnSupport,
  listMembersForSupport,
  listRates,
  readMemberSupport,
} from "./support-queries.server.ts";

const now = new Date("2026-11-22T10:00:00Z");
const onDay = asDay("2026-11-20");

test("a member chooses how, is paid back, and keeps both in a letter; an offer keeps the price of its day", async () => {
  const administrator = await makeViewer("administrator");
  const member = await makeMember("Peat of the bus");
  await saveRate(administrator, { activity: "Up to two hours", pence: 7000 });
  const rate = (await listRates()).at(-1);
  expect(await recordOffer(administrator, member.id, { rateId: "none", onDay, hours: 2 }, now)).toBeNull();
  await recordOffer(administrator, member.id, { rateId: rate?.id ?? "", onDay, hours: 1.5 }, now);
  await saveRate(administrator, { id: rate?.id, activity: "Up to two hours", pence: 8000 });
  const support = await findOwnSupport(member.id);
  const offer = support?.offers[0];
  expect(offer).toMatchObject({ pence: 7000, minutes: 90, form: null });

  const settle = () => settleSupport(administrator, member.id, { kind: "offer", id: offer?.id ?? "" }, now);
  expect(await settle()).toEqual({ ok: false, reason: "notChosen" });
  expect(await chooseReward(await makeMember("Somebody else"), offer?.id ?? "", "payment", now)).toBeNull();
  expect(await chooseReward(member, offer?.id ?? "", "voucher", now)).toEqual({ ok: true });
  expect(await settle()).toEqual({ ok: true });
  expect(await settle()).toEqual({ ok: false, reason: "alreadySettled" });
  expect(await chooseReward(member, offer?.id ?? "", "payment", now)).toEqual({
    ok: false,
    reason: "alreadySettled",
  });

  await claimExpense(member, { kind: "travel", pence: 350, onDay, note: "Bus" }, now);
  await claimExpense(member, { kind: "childcare", pence: 2000, onDay, note: "" }, now);
  const letter = await benefitsLetter(member, "http://here.invalid", now);
  expect(letter).toMatchObject({ extension: "docx" });
  expect(letter?.body.length).toBeGreaterThan(1000);
  expect(await retireRate(administrator, rate?.id ?? "", now)).toEqual({ ok: true });
  expect(await retireRate(administrator, rate?.id ?? "", now)).toBeNull();
});

test("an administrator who reads what a member needs is recorded, and no officer finds it in the record", async () => {
  const administrator = await makeViewer("administrator");
  const officer = await makeViewer();
  const member = await makeMember("Nan of the stairs");
  await saveNeeds(member, { accessNeeds: "No stairs.", contactBy: "text", contactDetail: "" }, now);
  expect((await listMembersForSupport()).find((one) => one.accountId === member.id)).toMatchObject({
    name: "Account of Nan of the stairs",
    hasNeeds: true,
  });
  expect(await readMemberSupport(administrator, member.id)).toMatchObject({
    support: { accessNeeds: "No stairs." },
  });
  const seen = (viewer: typeof officer) =>
    listChanges(RecordFilters.parse({ id: member.id, kind: "support" }), viewer);
  expect((await seen(administrator)).rows.map((row) => row.action)).toContain("support.read");
  expect((await seen(officer)).total).toBe(0);
});

test("support is kept on the account: nothing of it leads to what the person said", async () => {
  const columns = await db.$queryRaw<{ column: string }[]>`
    SELECT "column_name" AS "column" FROM information_schema.columns
    WHERE "table_name" IN ('member_support', 'support_offer', 'expense_claim', 'rate_card_line')`;
  const leads = columns.filter(({ column }) => /respondent|contribution|comment|consultation/.test(column));
  expect(columns.length).toBeGreaterThan(20);
  expect(leads).toEqual([]);
});
