import { z } from "zod";
import { permissionChoices } from "#app/features/listening/contributions/permission.ts";
import { planValues } from "./plan-values.ts";
import { evidenceTexts } from "./return-questions.ts";

const text = z.string().catch("");

const Evidence = z.object({
  /** Who took part: groups and numbers, as typed, and no names. */
  groups: z.array(z.object({ group: text, people: text })).catch([]),
  invited: text,
  supported: text,
  methods: text,
  changed: text,
  notTakenUp: text,
  agreement: z.enum(["agree", "partly", "notAsked", ""]).catch(""),
  agreementHow: text,
});

const Review = z.object({
  /** A day, "2027-08-31". */
  firstOn: text,
  everyMonths: z.enum(["3", "6", "9", "12", ""]).catch(""),
  how: text,
});

const Content = z.object({
  actions: z.array(z.object({ value: z.enum(planValues), text, sign: text })).catch([]),
  answers: z.record(z.string(), z.string()).catch({}),
  evidence: Evidence.catch(Evidence.parse({})),
  review: Review.catch(Review.parse({})),
  support: z
    .object({ wanted: z.enum(["yes", "no", ""]).catch(""), text })
    .catch({ wanted: "" as const, text: "" }),
  permission: z.enum([...permissionChoices, ""]).catch(""),
});

/** What a return says, as typed: kept while it is being written, and word for word in each version. */
export type ReturnContent = z.output<typeof Content>;
export type CoproductionEvidence = ReturnContent["evidence"];

/** Reads stored content; what is missing is empty. */
export function contentOf(stored: unknown): ReturnContent {
  return Content.parse(stored ?? {});
}

/** Whether nothing at all is said about how the plan was made with people. */
export function hasNoEvidence({ evidence }: ReturnContent): boolean {
  const texts = evidenceTexts.map((field) => evidence[field]);
  return [...texts, ...evidence.groups.map(({ group }) => group), evidence.agreement].every(
    (said) => said.trim() === "",
  );
}
