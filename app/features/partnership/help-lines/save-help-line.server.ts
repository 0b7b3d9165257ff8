import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { translatedLanguages } from "#app/platform/i18n/languages.ts";
import { dayOf, storedDay } from "#app/platform/time/day.ts";
import type { HelpLineValues } from "./help-line-forms.ts";

/**
 * Adds a help line at the end of the list (id null) or changes one. Whoever saves it has checked it: the day
 * and their name are kept. Null when there is no such line.
 */
export async function saveHelpLine(
  actor: Actor,
  id: string | null,
  values: HelpLineValues,
  now: Date,
  madeAs = newId(),
): Promise<{ ok: true; id: string } | null> {
  const { name, phone, hours, url } = values;
  const translated = translatedLanguages
    .map((language) => [language, { hours: values[`hours_${language}`] }] as const)
    .filter(([, texts]) => texts.hours !== "");
  const texts = { name, phone, hours, url, translations: Object.fromEntries(translated) };
  const checked = { verifiedOn: storedDay(dayOf(now)), verifiedBy: actor.name };
  return await makeOnce(
    id ?? madeAs,
    async (tx) =>
      id === null && (await tx.helpLine.findUnique({ where: { id: madeAs } }))
        ? { ok: true, id: madeAs }
        : null,
    async (tx) => {
      if (id !== null) {
        const { count } = await tx.helpLine.updateMany({ where: { id }, data: { ...texts, ...checked } });
        if (count === 0) return null;
        await recordAudit(tx, actor, "help-line.changed", { kind: "helpLine", id }, { name, phone, hours });
        return { ok: true, id };
      }
      const last = await tx.helpLine.aggregate({ _max: { position: true } });
      await tx.helpLine.create({
        data: { id: madeAs, ...texts, ...checked, position: (last._max.position ?? 0) + 1 },
      });
      await recordAudit(
        tx,
        actor,
        "help-line.added",
        { kind: "helpLine", id: madeAs },
        { name, phone, hours },
      );
      return { ok: true, id: madeAs };
    },
  );
}
