import { z } from "zod";
import { longestParagraph } from "./paragraph.ts";

const title = z
  .string({ error: "drafts-office:errors.titleMissing" })
  .trim()
  .min(1, "drafts-office:errors.titleMissing")
  .max(200, "drafts-office:errors.titleLong");

const heading = z
  .string({ error: "drafts-office:errors.headingMissing" })
  .trim()
  .min(1, "drafts-office:errors.headingMissing")
  .max(200, "drafts-office:errors.headingLong");

/** A paragraph as its writer typed it, without the space around it. */
const paragraphText = z
  .string({ error: "drafts-office:errors.textMissing" })
  .trim()
  .min(1, "drafts-office:errors.textMissing")
  .max(longestParagraph, "drafts-office:errors.textLong");

export const DraftForm = z.object({
  planId: z.string({ error: "drafts-office:errors.planMissing" }),
  title,
});

const sectionId = z.string();
const paragraphId = z.string();

/** Everything that can be done on a draft's own page. */
export const DraftWorkForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("renameDraft"), title }),
  z.object({ intent: z.literal("addSection"), heading }),
  z.object({ intent: z.literal("sectionUp"), sectionId }),
  z.object({ intent: z.literal("sectionDown"), sectionId }),
  z.object({ intent: z.literal("restoreSection"), sectionId }),
  z.object({ intent: z.literal("paragraphUp"), paragraphId }),
  z.object({ intent: z.literal("paragraphDown"), paragraphId }),
  z.object({ intent: z.literal("removeParagraph"), paragraphId }),
  z.object({ intent: z.literal("restoreParagraph"), paragraphId }),
]);

/** Everything that can be done on a section's own page. */
export const SectionWorkForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("rename"), heading }),
  z.object({ intent: z.literal("addParagraph"), text: paragraphText }),
  z.object({ intent: z.literal("remove") }),
]);
