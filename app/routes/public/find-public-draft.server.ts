import { findFrozenVersion } from "#app/features/answering/evidence/version-queries.server.ts";
import { periodState } from "#app/features/listening/panel/comment.ts";
import { findPublicPeriod } from "#app/features/listening/panel/period-queries.server.ts";
import { isLanguage } from "#app/platform/i18n/languages.ts";

/** A version put before the public, and the language in which it is asked about. Throws a 404 when it has not opened. */
export async function findPublicDraft(params: { language?: string; slug?: string }, now: Date) {
  const { language } = params;
  if (!isLanguage(language)) throw new Response(null, { status: 404 });
  const period = await findPublicPeriod(params.slug ?? "");
  if (!period || periodState(period, now) === "upcoming") throw new Response(null, { status: 404 });
  const version = await findFrozenVersion(period.version.id);
  if (!version) throw new Response(null, { status: 404 });
  return { language, period, version, isOpen: periodState(period, now) === "open" };
}
