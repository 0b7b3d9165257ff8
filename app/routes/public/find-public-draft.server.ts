import { findFrozenVersion } from "#app/features/answering/evidence/version-queries.server.ts";
import { periodState } from "#app/features/listening/panel/comment.ts";
import { findPublicPeriod } from "#app/features/listening/panel/period-queries.server.ts";
import { notFound } from "#app/platform/http/replies.server.ts";
import { languageOf } from "#app/routes/language-of.server.ts";

/** A version put before the public, and the language in which it is asked about. Throws a 404 when it has not opened. */
export async function findPublicDraft(params: { language?: string; slug?: string }, now: Date) {
  const language = languageOf(params);
  const period = await findPublicPeriod(params.slug ?? "");
  if (!period || periodState(period, now) === "upcoming") throw notFound();
  const version = await findFrozenVersion(period.version.id);
  if (!version) throw notFound();
  return { language, period, version, isOpen: periodState(period, now) === "open" };
}
