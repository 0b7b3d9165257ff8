import type { Layout } from "../layout.ts";
import { actionPlan } from "./action-plan.ts";
import { commitmentMatrix } from "./commitment-matrix.ts";
import { investmentPlan } from "./investment-plan.ts";
import { objectives } from "./objectives.ts";
import { planOnAPage } from "./plan-on-a-page.ts";
import { redesignPlan } from "./redesign-plan.ts";
import { strategicShifts } from "./strategic-shifts.ts";

/** The layouts that come with the product. Where two fit a table equally well, the first is taken. */
export const shippedLayouts: readonly Layout[] = [
  ...[planOnAPage, actionPlan, redesignPlan, investmentPlan],
  ...[strategicShifts, objectives, commitmentMatrix],
];
