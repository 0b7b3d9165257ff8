import type { HelpLineView } from "#app/features/partnership/help-lines/components/help-panel.tsx";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import { localised } from "#app/platform/i18n/translations.ts";
import { dayStored } from "#app/platform/time/day.ts";

/** The help lines in their order, in the reader's language where translated. */
export async function listHelpLines(language: Language): Promise<HelpLineView[]> {
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
export async function listPublishedConsultations(language: Language) {
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

/** What the public may read of a published consultation on a published plan, in the reader's language; else null. */
export async function findPublicConsultation(slug: string, language: Language) {
  const row = await db.consultation.findFirst({
    where: { slug, publishedAt: { not: null }, plan: { status: "published" } },
    include: { plan: { select: { slug: true, title: true } } },
  });
  if (!row) return null;
  const text = (field: "title" | "purpose" | "canChange" | "cannotChange" | "whoReads" | "whatNext") =>
    localised(row[field], row.translations, field, language);
  return {
    id: row.id,
    slug: row.slug,
    title: text("title"),
    purpose: text("purpose"),
    canChange: text("canChange"),
    cannotChange: text("cannotChange"),
    whoReads: text("whoReads"),
    whatNext: text("whatNext"),
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    publishedAt: row.publishedAt,
    offered: row.offered,
    timeZone: row.timeZone,
    plan: row.plan,
  };
}

/** Every consultation for the office, the one that closes last first, with how many people it has heard. */
export async function listConsultations() {
  const notToldApart = new Set(await listConsultationsWithPeopleNotToldApart());
  const rows = await db.consultation.findMany({
    orderBy: [{ closesAt: "desc" }, { id: "asc" }],
    select: {
      id: true,
      title: true,
      opensAt: true,
      closesAt: true,
      publishedAt: true,
      timeZone: true,
      plan: { select: { id: true, title: true } },
      _count: { select: { respondents: { where: { withdrawnAt: null } } } },
    },
  });
  return rows.map((row) => ({ ...row, atLeast: notToldApart.has(row.id) }));
}

/** The consultations that heard several people who were not told apart: their numbers are at least so many. */
export async function listConsultationsWithPeopleNotToldApart(): Promise<string[]> {
  const rows = await db.respondent.findMany({
    where: { standsForSeveral: true, withdrawnAt: null },
    distinct: ["consultationId"],
    select: { consultationId: true },
  });
  return rows.map((row) => row.consultationId);
}

/** One consultation for the office with its plan and all of its groups in order, or null. */
export async function findConsultation(id: string) {
  return await db.consultation.findUnique({
    where: { id },
    include: {
      plan: { select: { id: true, slug: true, title: true, status: true } },
      confirmations: { select: { condition: true } },
      localities: { where: { retiredAt: null }, orderBy: { position: "asc" } },
      channels: { where: { retiredAt: null }, orderBy: { position: "asc" } },
      routeMap: {
        include: {
          tasks: {
            orderBy: { position: "asc" },
            include: { milestones: { orderBy: { position: "asc" } } },
          },
        },
      },
      groups: {
        orderBy: { position: "asc" },
        include: { _count: { select: { respondents: { where: { withdrawnAt: null } } } } },
      },
    },
  });
}

/** The plans that a consultation can be on: their ids and titles. */
export async function listPlansToConsultOn() {
  return await db.plan.findMany({
    where: { isComing: false },
    orderBy: { createdAt: "desc" },
    select: { id: true, title: true },
  });
}

/** The days on which the help lines were last verified. Inside a transaction pass it on. */
export async function listHelpLineChecks(tx: Transaction = db) {
  const lines = await tx.helpLine.findMany({ select: { verifiedOn: true } });
  return lines.map(({ verifiedOn }) => ({ verifiedOn: dayStored(verifiedOn) }));
}

/** Distinct people; at least so many where some of them were not told apart. */
export type Heard = { people: number; atLeast: boolean };

export type PeopleHeard = {
  /** Distinct people: one who used two channels is one here. */
  total: Heard;
  byChannel: (Heard & { channel: string })[];
  cells: (Heard & { groupId: string | null; channel: string })[];
  byGroup: (Heard & { groupId: string | null })[];
};

/** How many distinct people have been heard, by channel and stakeholder group. People who have withdrawn are not counted. */
export async function countPeopleHeard(consultationId: string, tx: Transaction = db): Promise<PeopleHeard> {
  const rows = await tx.$queryRaw<
    (Heard & { whole: number; allGroups: number; groupId: string | null; channel: string | null })[]
  >`
    SELECT GROUPING(c."channel") AS "whole", GROUPING(r."group_id") AS "allGroups",
      r."group_id" AS "groupId", c."channel", COUNT(DISTINCT r."id")::int AS "people",
      BOOL_OR(r."stands_for_several") AS "atLeast"
    FROM "contribution" c JOIN "respondent" r ON r."id" = c."respondent_id"
    WHERE c."consultation_id" = ${consultationId} AND r."withdrawn_at" IS NULL AND c."withdrawn_at" IS NULL
    GROUP BY GROUPING SETS ((), (c."channel"), (r."group_id"), (c."channel", r."group_id"))
    ORDER BY c."channel", r."group_id"`;
  const heard: PeopleHeard = { total: { people: 0, atLeast: false }, byChannel: [], byGroup: [], cells: [] };
  for (const { whole, allGroups, groupId, channel, ...row } of rows) {
    const count = { people: row.people, atLeast: row.atLeast ?? false };
    if (whole === 1 && allGroups === 1) heard.total = count;
    else if (allGroups === 1) heard.byChannel.push({ channel: channel ?? "", ...count });
    else if (whole === 1) heard.byGroup.push({ groupId, ...count });
    else heard.cells.push({ groupId, channel: channel ?? "", ...count });
  }
  return heard;
}
