import { z } from "zod";
import { longest } from "#app/features/plans/plan/plan-item.ts";
import { PlanItemKind } from "#app/platform/database/client/enums.ts";
import { decisions } from "./refinement.ts";

const words = z
  .string({ error: "plans-office:errors.nameMissing" })
  .trim()
  .min(1, "plans-office:errors.nameMissing")
  .max(longest.name, "plans-office:errors.nameLong");
const reason = z
  .string({ error: "progress-office:errors.reasonMissing" })
  .trim()
  .min(1, "progress-office:errors.reasonMissing")
  .max(2000, "progress-office:errors.long");
const ids = z.array(z.string()).default([]);

export const RefinementForm = z.object({
  name: words,
  status: z.enum(decisions, { error: "progress-office:errors.statusMissing" }),
  reason,
  findings: ids,
  excerpts: ids,
  seen: z.coerce.number().int(),
});
export type Refinement = z.output<typeof RefinementForm>;

/** An action that a finding calls for. */
export const ActionFromFindingForm = z.object({
  name: words,
  kind: z.enum(PlanItemKind).default("additionalAction"),
  parent: z.string({ error: "progress-office:errors.parentMissing" }),
  reason,
});
export type ActionFromFinding = z.output<typeof ActionFromFindingForm>;
