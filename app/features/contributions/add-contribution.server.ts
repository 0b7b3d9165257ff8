import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { Permission, RespondentKind } from "#app/platform/database/client/enums.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { seal } from "#app/platform/sealing.server.ts";
import { permissionWording } from "./permission.ts";

export type NewContribution = {
  consultationId: string;
  /** The channel's name and the id of its own record: together unique, so that nothing is taken in twice. */
  channel: string;
  sourceId: string;
  sourceTitle: string;
  language: string;
  receivedAt: Date;
  /** Somebody new, or the id of somebody who has told us something before in the same consultation. */
  respondent: NewRespondent | { id: string };
  /** What was said, in order; empty answers are left out by the caller. */
  passages: { prompt: string; promptCode: string; promptId: string; text: string }[];
};

export type NewRespondent = {
  reference: string;
  kind?: RespondentKind;
  organisationName?: string;
  /** Several people who were not told apart: counted as at least one. */
  standsForSeveral?: boolean;
  groupId: string | null;
  permission: Permission;
  /** What they were told and agreed to, where it is not the permission question of our own forms. */
  permissionWording?: string;
  /** Only for people who want their name published with their words: kept sealed and apart. */
  name?: string;
};

/**
 * Takes in one thing that somebody told us, in the caller's transaction: the only door from a channel to tagging and
 * evidence. Returns the ids of the contribution and of the respondent.
 */
export async function addContribution(
  tx: Transaction,
  actor: Actor,
  contribution: NewContribution,
): Promise<{ contributionId: string; respondentId: string }> {
  const { respondent, passages, ...source } = contribution;
  const respondentId =
    "id" in respondent
      ? respondent.id
      : await addRespondent(tx, source.consultationId, respondent, source.receivedAt);
  const { id: contributionId } = await tx.contribution.create({
    select: { id: true },
    data: { ...source, respondentId },
  });
  if (passages.length > 0) {
    await tx.passage.createMany({
      data: passages.map((passage, index) => ({ ...passage, contributionId, position: index + 1 })),
    });
  }
  await recordAudit(
    tx,
    actor,
    "contribution.received",
    { kind: "contribution", id: contributionId },
    {
      channel: source.channel,
      passages: passages.length,
    },
  );
  return { contributionId, respondentId };
}

/** Adds somebody who takes part in a consultation, and returns their id: for a channel that hears one person more than once. */
export async function addRespondent(
  tx: Transaction,
  consultationId: string,
  respondent: NewRespondent,
  permissionAt: Date,
): Promise<string> {
  const { id } = await tx.respondent.create({
    select: { id: true },
    data: {
      consultationId,
      reference: respondent.reference,
      kind: respondent.kind ?? "individual",
      organisationName: respondent.organisationName ?? "",
      standsForSeveral: respondent.standsForSeveral ?? false,
      groupId: respondent.groupId,
      permission: respondent.permission,
      ...(respondent.permission === "notRecorded"
        ? {}
        : { permissionWording: respondent.permissionWording ?? permissionWording, permissionAt }),
      ...(respondent.name ? { identity: { create: { sealedName: seal(respondent.name) } } } : {}),
    },
  });
  return id;
}
