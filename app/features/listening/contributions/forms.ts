import { z } from "zod";
import { keyingDecisions } from "./keying.ts";

const longestReason = 300;

/** Asking who somebody is: only with a reason, which is kept. */
export const IdentityForm = z.object({
  why: z
    .string("contributions-office:errors.noReason")
    .trim()
    .min(3, "contributions-office:errors.noReason")
    .max(longestReason, "contributions-office:errors.longReason"),
});

/** What is decided about a paper that is keyed. */
export const KeyingDecisionForm = z.object({ decision: z.enum(keyingDecisions) });
