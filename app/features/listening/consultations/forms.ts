import { z } from "zod";
import type { FieldErrors } from "#app/platform/http/form.server.ts";
import { isTimeZone, momentFrom } from "#app/platform/time/local-time.ts";
import { isSlug } from "./consultation.ts";

const longest = { title: 200, text: 10_000, group: 200 };

const text = z
  .string()
  .max(longest.text, "consultations-office:errors.textTooLong")
  .optional()
  .transform((typed) => typed?.trim() ?? "");

const localTime = (missing: string) =>
  z.string({ error: missing }).refine((typed) => momentFrom(typed, "UTC") !== null, missing);

const fields = {
  title: z
    .string({ error: "consultations-office:errors.titleMissing" })
    .trim()
    .min(1, "consultations-office:errors.titleMissing")
    .max(longest.title, "consultations-office:errors.titleTooLong"),
  slug: z
    .string()
    .trim()
    .refine(isSlug, "consultations-office:errors.slug")
    .optional()
    .transform((typed) => typed ?? ""),
  purpose: text,
  canChange: text,
  cannotChange: text,
  whoReads: text,
  whatNext: text,
  opensAt: localTime("consultations-office:errors.opensMissing"),
  closesAt: localTime("consultations-office:errors.closesMissing"),
  timeZone: z
    .string({ error: "consultations-office:errors.timeZone" })
    .trim()
    .refine(isTimeZone, "consultations-office:errors.timeZone"),
};

const closesAfterOpening = ({
  opensAt,
  closesAt,
  timeZone,
}: Record<"opensAt" | "closesAt" | "timeZone", string>) => {
  const opens = momentFrom(opensAt, timeZone);
  const closes = momentFrom(closesAt, timeZone);
  return opens !== null && closes !== null && opens < closes;
};
const order = { error: "consultations-office:errors.closesBeforeOpening", path: ["closesAt"] };

/** The texts and times of a consultation; the times are local to the time zone beside them. */
export const ConsultationForm = z.object(fields).refine(closesAfterOpening, order);
export type ConsultationForm = z.infer<typeof ConsultationForm>;

export const NewConsultationForm = z
  .object({ ...fields, planId: z.string({ error: "consultations-office:errors.planMissing" }) })
  .refine(closesAfterOpening, order);
export type NewConsultationForm = z.infer<typeof NewConsultationForm>;

const groupName = z
  .string({ error: "consultations-office:errors.groupMissing" })
  .trim()
  .min(1, "consultations-office:errors.groupMissing")
  .max(longest.group, "consultations-office:errors.groupTooLong");

/** What can be done on the page of stakeholder groups. */
export const GroupForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), name: groupName }),
  z.object({ intent: z.literal("rename"), groupId: z.string(), name: groupName }),
  z.object({ intent: z.literal("up"), groupId: z.string() }),
  z.object({ intent: z.literal("down"), groupId: z.string() }),
  z.object({ intent: z.literal("retire"), groupId: z.string() }),
  z.object({ intent: z.literal("restore"), groupId: z.string() }),
]);

export type GroupForm = z.infer<typeof GroupForm>;

/** What can be done on a consultation's own page. */
export const ConsultationIntent = z.object({ intent: z.enum(["publish", "close"]) });

/** Where on the form a refusal belongs, and its message. */
export const refusedFields: Record<
  "planMissing" | "slugTaken" | "slugFixed" | "timeMissing" | "closesBeforeOpening",
  FieldErrors
> = {
  planMissing: { planId: "consultations-office:errors.planMissing" },
  slugTaken: { slug: "consultations-office:errors.slugTaken" },
  slugFixed: { title: "consultations-office:errors.slugFixed" },
  timeMissing: { opensAt: "consultations-office:errors.opensMissing" },
  closesBeforeOpening: { closesAt: "consultations-office:errors.closesBeforeOpening" },
};

/** What has just been done, from the address that the page was sent back to. */
export const ConsultationDone = z.enum(["created", "saved", "published", "closed"]);
export type ConsultationDone = z.infer<typeof ConsultationDone>;
