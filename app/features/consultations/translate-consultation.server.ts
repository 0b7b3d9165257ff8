import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { withTranslated } from "./translation-sheet.ts";

/**
 * Stores a consultation's and its groups' texts in one language, by record id and then by field (see textsByRecord).
 * Other languages and other fields stay. Null if there is no such consultation.
 */
export async function translateConsultation(
  actor: Actor,
  id: string,
  language: string,
  texts: Map<string, Record<string, string>>,
): Promise<{ ok: true } | null> {
  return await db.$transaction(async (tx) => {
    // Two people translate into two languages at once: each waits for the other's row.
    await tx.$queryRaw`SELECT "id" FROM "consultation" WHERE "id" = ${id} FOR UPDATE`;
    const consultation = await tx.consultation.findUnique({ where: { id }, include: { groups: true } });
    if (!consultation) return null;
    const own = texts.get(id);
    if (own) {
      const translations = withTranslated(consultation.translations, language, own);
      await tx.consultation.update({ where: { id }, data: { translations } });
    }
    for (const group of consultation.groups) {
      const named = texts.get(group.id);
      if (!named) continue;
      const translations = withTranslated(group.translations, language, named);
      await tx.stakeholderGroup.update({ where: { id: group.id }, data: { translations } });
    }
    await recordAudit(tx, actor, "consultation.translated", { kind: "consultation", id }, { language });
    return { ok: true };
  });
}
