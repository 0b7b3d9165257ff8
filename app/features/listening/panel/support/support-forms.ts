import { z } from "zod";
import { dayField } from "#app/platform/time/day-field.ts";
import { rewardForms } from "../comment.ts";
import { penceFrom } from "./money.ts";
import { contactWays, expenseKinds } from "./support.ts";

const words = (most: number) =>
  z
    .string()
    .max(most, "panel-member:errors.noteLong")
    .optional()
    .transform((typed) => typed?.trim() ?? "");

const amount = z.string({ error: "panel-member:errors.amount" }).transform((typed, context) => {
  const pence = penceFrom(typed);
  if (pence !== null && pence > 0) return pence;
  context.addIssue({ code: "custom", message: "panel-member:errors.amount" });
  return z.NEVER;
});

const day = dayField("panel-member:errors.day");

/** Everything a member does about their support and payment. */
export const SupportForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("needs"),
    accessNeeds: words(2000),
    contactBy: z.enum(contactWays).optional(),
    contactDetail: words(300),
  }),
  z.object({
    intent: z.literal("choose"),
    offerId: z.string(),
    form: z.enum(rewardForms, { error: "panel-member:errors.form" }),
  }),
  z.object({
    intent: z.literal("claim"),
    kind: z.enum(expenseKinds, { error: "panel-member:errors.expenseKind" }),
    amount,
    onDay: day,
    note: words(300),
  }),
]);

/** Everything an administrator does for one member. */
export const MemberForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("offer"),
    rateId: z.string({ error: "panel-office:errors.rate" }),
    onDay: day,
    hours: z.coerce
      .number({ error: "panel-office:errors.hours" })
      .min(0, "panel-office:errors.hours")
      .max(24, "panel-office:errors.hours"),
  }),
  z.object({ intent: z.literal("settleOffer"), id: z.string() }),
  z.object({ intent: z.literal("settleExpense"), id: z.string() }),
]);

export const RateForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("save"),
    id: z.string().optional(),
    activity: z
      .string({ error: "panel-office:errors.activity" })
      .trim()
      .min(1, "panel-office:errors.activity")
      .max(200, "panel-member:errors.noteLong"),
    amount,
  }),
  z.object({ intent: z.literal("retire"), id: z.string() }),
]);
