import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import { routeMapRecord } from "./consultation-sheet.ts";
import { withTranslated } from "./translated-text.ts";

/**
 * Stores a consultation's and its programme's texts in one language, by record id and then by field (see textsByRecord).
 * Other languages and other fields stay. Null if there is no such consultation.
 */
export async function translateConsultation(
  actor: Actor,
  id: string,
  language: Language,
  texts: Map<string, Record<string, string>>,
): Promise<{ ok: true } | null> {
  const changed = (records: { id: string; translations: unknown }[]) =>
    records.flatMap((record) => {
      const given = texts.get(record.id);
      if (!given) return [];
      const translations = withTranslated(record.translations, language, given);
      return [{ where: { id: record.id }, data: { translations } }];
    });
  return await db.$transaction(async (tx) => {
    // Two people translate into two languages at once: each waits for the other's row.
    await tx.$queryRaw`SELECT "id" FROM "consultation" WHERE "id" = ${id} FOR UPDATE`;
    const consultation = await tx.consultation.findUnique({
      where: { id },
      include: {
        groups: true,
        localities: true,
        channels: true,
        routeMap: { include: { tasks: { include: { milestones: true } } } },
      },
    });
    if (!consultation) return null;
    const own = texts.get(id);
    if (own) {
      const translations = withTranslated(consultation.translations, language, own);
      await tx.consultation.update({ where: { id }, data: { translations } });
    }
    const { groups, localities, channels, routeMap } = consultation;
    const tasks = routeMap?.tasks ?? [];
    const milestones = tasks.flatMap((task) => task.milestones);
    for (const { where, data } of changed(groups)) await tx.stakeholderGroup.update({ where, data });
    for (const { where, data } of changed(localities)) await tx.locality.update({ where, data });
    for (const { where, data } of changed(channels)) await tx.channel.update({ where, data });
    for (const { where, data } of changed(tasks)) await tx.routeTask.update({ where, data });
    for (const { where, data } of changed(milestones)) await tx.routeMilestone.update({ where, data });
    const mapTexts = routeMap && texts.get(routeMapRecord(id));
    if (mapTexts) {
      const translations = withTranslated(routeMap.translations, language, mapTexts);
      await tx.routeMap.update({ where: { consultationId: id }, data: { translations } });
    }
    await recordAudit(tx, actor, "consultation.translated", { kind: "consultation", id }, { language });
    return { ok: true };
  });
}
