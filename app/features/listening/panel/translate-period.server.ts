import { withTranslated } from "#app/features/listening/consultations/translated-text.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { Language } from "#app/platform/i18n/languages.ts";

/**
 * Stores what readers of a draft are asked to look at, in one language, by the period's id and then by field. Other languages
 * stay. Null: no such period.
 */
export async function translatePeriod(
  actor: Actor,
  id: string,
  language: Language,
  texts: Map<string, Record<string, string>>,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    // Two people translate into two languages at once: each waits for the other.
    await tx.$queryRaw`SELECT "id" FROM "comment_period" WHERE "id" = ${id} FOR UPDATE`;
    const period = await tx.commentPeriod.findUnique({ where: { id }, select: { translations: true } });
    if (!period) return null;
    const translations = withTranslated(period.translations, language, texts.get(id) ?? {});
    await tx.commentPeriod.update({ where: { id }, data: { translations } });
    await recordAudit(tx, actor, "commentPeriod.translated", { kind: "commentPeriod", id }, { language });
    return { ok: true };
  });
}
