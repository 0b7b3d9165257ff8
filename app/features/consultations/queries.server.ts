import { db } from "#app/platform/database/database.server.ts";
import { localised } from "#app/platform/i18n/translations.ts";
import type { HelpLineView } from "./components/help-panel.tsx";

/** The help lines in their order, in the reader's language where translated. */
export async function listHelpLines(language: string): Promise<HelpLineView[]> {
  const lines = await db.helpLine.findMany({ orderBy: { position: "asc" } });
  return lines.map((line) => ({
    id: line.id,
    name: localised(line.name, line.translations, "name", language),
    phone: line.phone,
    hours: localised(line.hours, line.translations, "hours", language),
    url: line.url,
  }));
}

/** Published consultations, the one that closes last first. */
export async function listPublishedConsultations(language: string) {
  const rows = await db.consultation.findMany({
    where: { publishedAt: { not: null }, plan: { status: "published" } },
    orderBy: { closesAt: "desc" },
    include: { plan: { select: { slug: true, title: true } } },
  });
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: localised(row.title, row.translations, "title", language),
    purpose: localised(row.purpose, row.translations, "purpose", language),
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    timeZone: row.timeZone,
    plan: row.plan,
  }));
}
