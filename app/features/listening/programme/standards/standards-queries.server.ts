import { z } from "zod";
import {
  fairnessConditions,
  missingConditions,
  openDays,
} from "#app/features/listening/consultations/fairness.ts";
import { findFindingsDealtWith } from "#app/features/listening/consultations/findings-dealt-with.server.ts";
import { countPeopleHeard } from "#app/features/listening/consultations/queries.server.ts";
import { db, type Transaction } from "#app/platform/database/database.server.ts";
import { readStored } from "#app/platform/database/read-stored.ts";
import { dayStored } from "#app/platform/time/day.ts";
import { findParticipation } from "../participation-queries.server.ts";
import { isMissing } from "../reach.ts";
import { findReach } from "../reach-queries.server.ts";
import { cycleChecklist, engagementStandards } from "./standards.ts";

/** Something on record that a score can point to. `count` is set for the people heard. */
export type EvidenceChoice = {
  ref: string;
  kind: "heard" | "routeMap" | "channel" | "finding";
  id: string;
  label: string;
  count: number;
  atLeast: boolean;
};

const none = { count: 0, atLeast: false };

/** What of a consultation's record a score can point to. Null if there is no such consultation. */
export async function listEvidenceChoices(
  consultationId: string,
  tx: Transaction = db,
): Promise<EvidenceChoice[] | null> {
  const consultation = await tx.consultation.findUnique({
    where: { id: consultationId },
    select: {
      routeMap: { select: { title: true } },
      channels: { where: { retiredAt: null }, orderBy: [{ position: "asc" }, { id: "asc" }] },
      findings: { orderBy: { countedAt: "asc" }, select: { id: true, text: true } },
    },
  });
  if (!consultation) return null;
  const { total } = await countPeopleHeard(consultationId, tx);
  const { routeMap, channels, findings } = consultation;
  return [
    {
      ref: "heard",
      kind: "heard",
      id: consultationId,
      label: "",
      count: total.people,
      atLeast: total.atLeast,
    },
    ...(routeMap
      ? [{ ref: "routeMap", kind: "routeMap" as const, id: consultationId, label: routeMap.title, ...none }]
      : []),
    ...channels.map(({ id, title }) => ({
      ...{ ref: `channel:${id}`, kind: "channel" as const, id },
      ...{ label: title, ...none },
    })),
    ...findings.map(({ id, text }) => ({
      ...{ ref: `finding:${id}`, kind: "finding" as const, id },
      ...{ label: text, ...none },
    })),
  ];
}

const Linked = z.array(z.string());

/** How a consultation stands by the standards of good engagement. Null if there is no such consultation. */
export async function findStandards(consultationId: string, now: Date, tx: Transaction = db) {
  const consultation = await tx.consultation.findUnique({
    where: { id: consultationId },
    include: {
      plan: { select: { title: true, status: true } },
      confirmations: true,
      decision: true,
      scores: true,
      cycleNotes: true,
      groups: { where: { retiredAt: null } },
      _count: { select: { channels: { where: { retiredAt: null } } } },
      routeMap: { select: { _count: { select: { tasks: true } } } },
    },
  });
  if (!consultation) return null;
  const choices = (await listEvidenceChoices(consultationId, tx)) ?? [];
  const participation = await findParticipation({ consultationId }, now, tx);
  const reach = await findReach(consultationId, tx);
  const { total } = await countPeopleHeard(consultationId, tx);
  const places = [...reach.groups, ...reach.localities].filter((place) => isMissing(place.reach));
  const { confirmations, decision, scores, cycleNotes, groups, plan } = consultation;
  return {
    id: consultationId,
    title: consultation.title,
    purpose: consultation.purpose,
    plan,
    opensAt: consultation.opensAt,
    closesAt: consultation.closesAt,
    publishedAt: consultation.publishedAt,
    timeZone: consultation.timeZone,
    days: openDays(consultation),
    heard: total,
    participation,
    reach,
    conditions: fairnessConditions.map((condition) => {
      const confirmed = confirmations.find((one) => one.condition === condition);
      return {
        condition,
        confirmed: confirmed
          ? { note: confirmed.note, at: confirmed.confirmedAt, by: confirmed.confirmedByName }
          : null,
      };
    }),
    missing: {
      opening: missingConditions("opening", confirmations),
      deciding: missingConditions("deciding", confirmations),
    },
    findings: await findFindingsDealtWith(consultationId, tx),
    decision: decision && {
      ...{ body: decision.body, text: decision.text, recordedByName: decision.recordedByName },
      decidedOn: dayStored(decision.decidedOn),
    },
    standards: engagementStandards.map((standard) => {
      const score = scores.find((one) => one.standard === standard);
      const linked = score
        ? readStored(Linked, score.linked, `what the score of ${standard} in ${consultationId} is linked to`)
        : [];
      return {
        standard,
        score: score
          ? {
              ...{ score: score.score, evidence: score.evidence, url: score.url },
              ...{ at: score.scoredAt, by: score.scoredByName },
              linked: choices.filter(({ ref }) => linked.includes(ref)),
            }
          : null,
      };
    }),
    cycle: cycleChecklist({
      groups,
      isOffered: consultation.offered !== null,
      channels: consultation._count.channels,
      routeTasks: consultation.routeMap?._count.tasks ?? 0,
      openingIsConfirmed: missingConditions("opening", confirmations).length === 0,
      isPublished: consultation.publishedAt !== null,
      people: total.people,
      missing: places.length,
      missingWithNote: places.filter((place) => place.notes.some((note) => !note.isDone)).length,
      scored: scores.length,
      isDecided: decision !== null,
    }).map((step) => ({
      ...step,
      note: cycleNotes.find((note) => note.stage === step.stage)?.text ?? "",
    })),
  };
}
export type StandardsRecord = NonNullable<Awaited<ReturnType<typeof findStandards>>>;
