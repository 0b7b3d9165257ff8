import type { Actor } from "#app/platform/audit.server.ts";
import type { Permission, RespondentKind } from "#app/platform/database/client/enums.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
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
  /** The part of the area that they live in, where the channel asks. */
  localityId?: string | null;
  permission: Permission;
  /** What they were told and agreed to, where it is not the permission question of our own forms. */
  permissionWording?: string;
  /** Only for people who want their name published with their words: kept sealed and apart. */
  name?: string;
};

/**
 * Takes in one thing that somebody told us, in the caller's transaction: the only way from a channel to tagging and
 * evidence. Returns the ids of the contribution and of the respondent.
 */
export async function addContribution(
  tx: Transaction,
  actor: Actor,
  contribution: NewContribution,
): Promise<{ contributionId: string; respondentId: string }> {
  const { document, ...ids } = contributionDocument(actor, contribution);
  await tx.$executeRawUnsafe(`WITH precondition AS (SELECT 1), ${insertContribution} SELECT 1`, document);
  return ids;
}

/**
 * The same as SQL: the parts of a WITH statement that insert the document given as $1, for a channel that cannot wait
 * for a transaction. A part named "precondition" comes before them; nothing is inserted unless it has its one row.
 */
export const insertContribution = `
  given AS (SELECT $1::jsonb AS "all" FROM precondition),
  new_respondent AS (
    INSERT INTO "respondent" ("id", "consultation_id", "reference", "kind", "organisation_name",
      "stands_for_several", "group_id", "locality_id", "permission", "permission_wording", "permission_at")
    SELECT new.* FROM given, jsonb_to_record("all"->'respondent') AS new ("id" text, "consultationId" text,
      "reference" text, "kind" "respondent_kind", "organisationName" text,
      "standsForSeveral" boolean, "groupId" text, "localityId" text, "permission" "permission", "permissionWording" text, "permissionAt" timestamptz)
    WHERE "all" ? 'respondent'),
  new_identity AS (
    INSERT INTO "identity" ("respondent_id", "sealed_name")
    SELECT "all"->'respondent'->>'id', decode("all"->'respondent'->>'sealedName', 'base64') FROM given
    WHERE "all"->'respondent' ? 'sealedName'),
  new_contribution AS (
    INSERT INTO "contribution" ("id", "consultation_id", "respondent_id", "channel", "source_id", "source_title",
      "language", "received_at")
    SELECT new.* FROM given, jsonb_to_record("all"->'contribution') AS new ("id" text, "consultationId" text,
      "respondentId" text, "channel" text, "sourceId" text, "sourceTitle" text, "language" text,
      "receivedAt" timestamptz)),
  new_passages AS (
    INSERT INTO "passage" ("id", "contribution_id", "position", "prompt", "prompt_code", "prompt_id", "text")
    SELECT new."id", "all"->'contribution'->>'id', new."position", new."prompt", new."promptCode", new."promptId",
      new."text"
    FROM given, jsonb_to_recordset("all"->'passages') AS new ("id" text, "position" int, "prompt" text,
      "promptCode" text, "promptId" text, "text" text)),
  new_audit AS (
    INSERT INTO "audit_event" ("id", "actor_id", "actor_name", "action", "subject_kind", "subject_id", "detail")
    SELECT new."id", new."actorId", new."actorName", 'contribution.received', 'contribution',
      "all"->'contribution'->>'id', new."detail"
    FROM given, jsonb_to_record("all"->'audit') AS new ("id" text, "actorId" text, "actorName" text,
      "detail" jsonb))`;

/** The document that the statement is given for a contribution, and the ids that the rows will have. */
export function contributionDocument(
  actor: Actor,
  contribution: NewContribution,
): { document: string; contributionId: string; respondentId: string } {
  const { respondent, passages, ...source } = contribution;
  const contributionId = newId();
  const known =
    "id" in respondent ? respondent : respondentRow(source.consultationId, respondent, source.receivedAt);
  const document = JSON.stringify({
    ...("id" in respondent ? {} : { respondent: known }),
    contribution: { ...source, id: contributionId, respondentId: known.id },
    passages: passages.map((passage, index) => ({ ...passage, id: newId(), position: index + 1 })),
    audit: {
      id: newId(),
      actorId: actor.id,
      actorName: actor.name,
      detail: { channel: source.channel, passages: passages.length },
    },
  });
  return { document, contributionId, respondentId: known.id };
}

function respondentRow(consultationId: string, respondent: NewRespondent, permissionAt: Date) {
  const { name, ...rest } = respondent;
  return {
    ...rest,
    kind: rest.kind ?? "individual",
    organisationName: rest.organisationName ?? "",
    standsForSeveral: rest.standsForSeveral ?? false,
    id: newId(),
    consultationId,
    permissionWording: rest.permission === "notRecorded" ? "" : (rest.permissionWording ?? permissionWording),
    permissionAt: rest.permission === "notRecorded" ? null : permissionAt,
    ...(name ? { sealedName: Buffer.from(seal(name)).toString("base64") } : {}),
  };
}
