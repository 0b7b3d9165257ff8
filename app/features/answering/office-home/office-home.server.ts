import {
  listConsultationsWithPeopleNotToldApart,
  listHelpLineChecks,
} from "#app/features/listening/consultations/queries.server.ts";
import { countedContribution, countedRespondent } from "#app/features/listening/contributions/permission.ts";
import { isCheckDue } from "#app/features/partnership/help-lines/help-line.ts";
import { db } from "#app/platform/database/database.server.ts";
import type { FirstStep } from "./first-steps.ts";

const weekInMilliseconds = 7 * 24 * 60 * 60_000;
const mostShown = 6;

/** The published consultations, the one that closes last first, with what came in and what is still to be tagged. */
export async function listConsultationsAtWork(now: Date) {
  const consultations = await db.consultation.findMany({
    where: { publishedAt: { not: null } },
    select: { id: true, title: true, opensAt: true, closesAt: true, timeZone: true },
    orderBy: { closesAt: "desc" },
    take: mostShown,
  });
  const notToldApart = await listConsultationsWithPeopleNotToldApart();
  const weekAgo = new Date(now.getTime() - weekInMilliseconds);
  return await Promise.all(
    consultations.map(async (consultation) => {
      const said = { consultationId: consultation.id, ...countedContribution };
      const [people, thisWeek, passages, untagged] = await Promise.all([
        db.respondent.count({
          where: {
            consultationId: consultation.id,
            ...countedRespondent,
            contributions: { some: { withdrawnAt: null } },
          },
        }),
        db.contribution.count({ where: { ...said, receivedAt: { gte: weekAgo } } }),
        db.passage.count({ where: { contribution: said } }),
        db.passage.count({
          where: { contribution: said, excerpts: { none: { tags: { some: { removedAt: null } } } } },
        }),
      ]);
      const state = consultation.opensAt > now ? "upcoming" : consultation.closesAt > now ? "open" : "closed";
      const atLeast = notToldApart.includes(consultation.id);
      return { ...consultation, state, people, atLeast, thisWeek, passages, untagged } as const;
    }),
  );
}

/** What leads from an empty installation to an open consultation, step by step, each with the record to go on with. */
export async function listFirstSteps(now: Date): Promise<FirstStep[]> {
  const [partnership, helpLines, plan, publishedPlan, consultation, survey, open] = await Promise.all([
    db.partnership.findUnique({ where: { id: 1 }, select: { id: true } }),
    listHelpLineChecks(),
    db.plan.findFirst({ where: { isComing: false }, orderBy: { createdAt: "desc" }, select: { id: true } }),
    db.plan.findFirst({ where: { status: "published" }, select: { id: true } }),
    db.consultation.findFirst({ orderBy: { createdAt: "desc" }, select: { id: true } }),
    db.survey.findFirst({ where: { questions: { some: {} } }, select: { id: true } }),
    db.consultation.findFirst({
      where: { publishedAt: { not: null }, surveys: { some: { publishedAt: { not: null } } } },
      select: { id: true },
    }),
  ]);
  return [
    { key: "partnership", done: partnership !== null },
    { key: "helpLines", done: helpLines.length > 0 && !helpLines.some((line) => isCheckDue(line, now)) },
    { key: "plan", done: plan !== null },
    { key: "publishPlan", done: publishedPlan !== null, id: plan?.id },
    { key: "consultation", done: consultation !== null },
    { key: "survey", done: survey !== null, id: consultation?.id },
    { key: "publish", done: open !== null, id: consultation?.id },
  ];
}
