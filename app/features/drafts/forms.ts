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
export const paragraphText = z
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
const direction = z.enum(["up", "down"]);

/** Everything that can be done on a draft's own page. */
export const DraftWorkForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("renameDraft"), title }),
  z.object({ intent: z.literal("addSection"), heading }),
  z.object({ intent: z.literal("renameSection"), sectionId, heading }),
  z.object({ intent: z.literal("moveSection"), sectionId, direction }),
  z.object({ intent: z.literal("removeSection"), sectionId }),
  z.object({ intent: z.literal("restoreSection"), sectionId }),
  z.object({ intent: z.literal("addParagraph"), sectionId, text: paragraphText }),
  z.object({ intent: z.literal("moveParagraph"), paragraphId, direction }),
  z.object({ intent: z.literal("removeParagraph"), paragraphId }),
  z.object({ intent: z.literal("restoreParagraph"), paragraphId }),
]);
