import { z } from "zod";
import { permissionChoices } from "#app/features/listening/contributions/permission.ts";
import { readStored } from "#app/platform/database/read-stored.ts";
import { planValues } from "./plan-values.ts";
import { agreements, evidenceTexts, reviewIntervals, supportAnswers } from "./return-questions.ts";

const text = z.string().default("");
const oneOf = <const Choices extends readonly string[]>(choices: Choices) =>
  z.enum([...choices, ""]).default("");

const Evidence = z.object({
  /** Who took part: groups and numbers, as typed, and no names. */
  groups: z.array(z.object({ group: text, people: text })).default([]),
  invited: text,
  supported: text,
  methods: text,
  changed: text,
  notTakenUp: text,
  agreement: oneOf(agreements),
  agreementHow: text,
});

const Content = z.object({
  actions: z.array(z.object({ value: z.enum(planValues), text, sign: text })).default([]),
  answers: z.record(z.string(), z.string()).default({}),
  evidence: Evidence.prefault({}),
  review: z
    .object({
      /** A day as it was typed. */
      firstOn: text,
      everyMonths: oneOf(reviewIntervals),
      how: text,
    })
    .prefault({}),
  support: z.object({ wanted: oneOf(supportAnswers), text }).prefault({}),
  permission: oneOf(permissionChoices),
});

/** What a return says, as typed: kept while it is being written, and word for word in each version. */
export type ReturnContent = z.output<typeof Content>;
export type CoproductionEvidence = ReturnContent["evidence"];

/** Reads stored content; what nobody has written yet is empty. Throws where it is damaged. */
export function contentOf(stored: unknown): ReturnContent {
  return readStored(Content, stored, "a return's content");
}

/** Reads the evidence that somebody confirmed. Throws where it is damaged. */
export function evidenceOf(stored: unknown): CoproductionEvidence {
  return readStored(Evidence, stored, "the evidence of a confirmation");
}

/** Whether nothing at all is said about how the plan was made with people. */
export function hasNoEvidence({ evidence }: ReturnContent): boolean {
  const texts = evidenceTexts.map((field) => evidence[field]);
  return [...texts, ...evidence.groups.map(({ group }) => group), evidence.agreement].every(
    (said) => said.trim() === "",
  );
}
