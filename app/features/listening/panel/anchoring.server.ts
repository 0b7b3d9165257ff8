import { readingText } from "#app/features/plans/drafts/reading.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { anchorOf, anchorOfWhole } from "./anchor.ts";
import { shortened } from "./comment.ts";

// What officers tag is named in the office's language.
const { t } = translatorFor("en");

/** The place of a comment in a frozen version. Null: no such passage. Refused when other words stand there. */
export async function anchorIn(
  tx: Transaction,
  versionId: string,
  wanted: { paragraphId: string; span: { start: number; end: number } | null; words?: string },
) {
  const paragraph = await tx.versionParagraph.findUnique({
    where: { versionId_paragraphId: { versionId, paragraphId: wanted.paragraphId } },
  });
  if (!paragraph) return null;
  const read = { id: paragraph.paragraphId, text: readingText(paragraph.text) };
  const anchor = wanted.span ? anchorOf(read, wanted.span) : anchorOfWhole(read);
  if (!anchor || (wanted.span && wanted.words !== undefined && !anchor.exact.includes(wanted.words.trim()))) {
    return { ok: false, reason: "wordsDiffer" } as const;
  }
  const place = { ...anchor, position: paragraph.position, isWhole: wanted.span === null };
  return { ok: true, place, heading: paragraph.heading } as const;
}

/** What a comment gives to tagging: its words, and its suggestion apart, under the words that they are about. */
export function contributionOf(comment: {
  place: { exact: string; position: number; paragraphId: string };
  heading: string;
  text: string;
  suggestion: string;
  version: { title: string; number: number };
}) {
  const { place, heading, text, suggestion, version } = comment;
  const words = shortened(place.exact, 200);
  const promptId = `draft-passage:${place.paragraphId}`;
  const passages = [
    { prompt: t("panel-office:prompt.comment", { heading, words }), promptCode: `P${place.position}`, text },
    {
      prompt: t("panel-office:prompt.suggestion", { heading, words }),
      promptCode: `P${place.position}S`,
      text: suggestion,
    },
  ];
  return {
    sourceTitle: t("panel-office:versionName", { title: version.title, number: version.number }),
    passages: passages
      .map((passage) => ({ ...passage, promptId: `${promptId}:${passage.promptCode}` }))
      .filter((passage) => passage.text !== ""),
  };
}
