import { z } from "zod";
import { longestParagraph } from "#app/features/plans/drafts/paragraph.ts";
import { stances } from "#app/features/tagging/tags/stance.ts";

const sentence = z
  .string({ error: "evidence-office:errors.sentenceMissing" })
  .trim()
  .min(1, "evidence-office:errors.sentenceMissing")
  .max(600, "evidence-office:errors.sentenceLong");

/** A finding to record: its plan item and stance were chosen on the page before. */
export const NewFindingForm = z.object({
  item: z.string({ error: "evidence-office:errors.itemMissing" }),
  stance: z.enum(stances).optional(),
  text: sentence,
});

/** Everything that can be done on a finding's own page. */
export const FindingWorkForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("recount") }),
  z.object({ intent: z.literal("reword"), text: sentence }),
]);

/** Everything that can be done on a citation's own page. */
export const CitationWorkForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("remove") }),
  z.object({ intent: z.literal("renew") }),
]);

const text = z
  .string({ error: "drafts-office:errors.textMissing" })
  .trim()
  .min(1, "drafts-office:errors.textMissing")
  .max(longestParagraph, "drafts-office:errors.textLong");

/** A paragraph's page: its words are saved, and with a source chosen, cited in the same step. */
export const ParagraphForm = z.object({
  text,
  revision: z.number().int(),
  /** "end", "cursor", or the number of a sentence from 0. */
  place: z.string().max(10).optional(),
  /** Where the cursor stood (UTF-16), known only to browsers that run scripts. */
  cursor: z.number().int().min(0).optional(),
  /** "excerpt:<id>" or "finding:<id>". */
  cite: z.string().max(100).optional(),
});

/** The other things that can be done on a paragraph's page. */
export const ParagraphWorkForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("moveToSection"), sectionId: z.string() }),
  z.object({ intent: z.literal("remove") }),
  z.object({ intent: z.literal("restoreCitation"), citationId: z.string(), offset: z.number().int().min(0) }),
]);

/** What is looked for among the words that may be cited. Anything unreadable is left out. */
export const PickerFilter = z.object({
  consultation: z.string().max(64).optional().catch(undefined),
  item: z.string().max(64).optional().catch(undefined),
  stance: z.enum(stances).optional().catch(undefined),
  group: z.string().max(64).optional().catch(undefined),
  channel: z.string().max(64).optional().catch(undefined),
  words: z.string().trim().max(200).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});

export const LowerPermissionForm = z.object({
  to: z.enum(["withoutName", "paraphraseOnly", "notPublish", "withdrawn"], {
    error: "evidence-office:errors.permissionMissing",
  }),
});

/** What a finding to be recorded is about, from the address. Anything unreadable is left out. */
export const FindingChoice = z.object({
  item: z.string().max(64).optional().catch(undefined),
  stance: z.enum(stances).optional().catch(undefined),
});

export const PageNumber = z.coerce.number().int().min(1).max(1000).catch(1);
