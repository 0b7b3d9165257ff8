import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { isTranslatedLanguage, type Language, originalLanguage } from "#app/platform/i18n/languages.ts";

export type PartnershipDescription = {
  name: string;
  shortName: string;
  area: string;
  description: string;
  contactEmail: string;
  contactPhone: string;
  address: string;
  /** Languages besides English whose texts a speaker has checked. */
  checkedLanguages: Language[];
};

/** Says who runs this installation. English is the original, so it is always checked. */
export async function describePartnership(actor: Actor, described: PartnershipDescription): Promise<void> {
  const details = {
    ...described,
    shortName: described.shortName || described.name,
    checkedLanguages: [originalLanguage, ...described.checkedLanguages.filter(isTranslatedLanguage)],
  };
  await db.$transaction(async (tx) => {
    await tx.partnership.upsert({ where: { id: 1 }, create: details, update: details });
    await recordAudit(tx, actor, "partnership.described", { kind: "partnership", id: "1" }, { ...details });
  });
}
