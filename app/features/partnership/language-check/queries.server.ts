import { db } from "#app/platform/database/database.server.ts";
import { findTerms } from "./find-terms.ts";

/** Every term, in the order of the alphabet. */
export async function listTerms() {
  return await db.term.findMany({ orderBy: { words: "asc" } });
}

/** One term, or null. */
export async function findTerm(id: string) {
  return await db.term.findUnique({ where: { id } });
}

/** Names, titles and phrases in which the terms stay as they are. */
export async function listExceptions() {
  return await db.termException.findMany({ orderBy: { phrase: "asc" } });
}

/** One warning: the words as they stand, with a little of what is around them. */
export type TermWarning = {
  key: string;
  found: string;
  before: string;
  after: string;
  suggestion: string;
  reason: string;
  source: string;
};

const around = 40;
const mostWarnings = 30;

/** What the language check has to say about texts that staff wrote. It only ever says: nothing is blocked or rewritten. */
export async function checkTexts(texts: readonly { text: string }[]): Promise<TermWarning[]> {
  if (texts.every(({ text }) => text.trim() === "")) return [];
  const [rules, exceptions] = await Promise.all([listTerms(), listExceptions()]);
  const phrases = exceptions.map(({ phrase }) => phrase);
  return texts
    .flatMap(({ text }, index) =>
      findTerms(text, rules, phrases).map(({ start, end, found, rule }) => ({
        key: `${index}-${start}`,
        found,
        before: text.slice(Math.max(0, start - around), start),
        after: text.slice(end, end + around),
        suggestion: rule.suggestion,
        reason: rule.reason,
        source: rule.source,
      })),
    )
    .slice(0, mostWarnings);
}
