import { addContribution } from "#app/features/listening/contributions/add-contribution.server.ts";
import { lowerPermissionWithin } from "#app/features/listening/contributions/lower-permission-within.server.ts";
import { newReference } from "#app/features/listening/contributions/reference.server.ts";
import type { Actor } from "#app/platform/audit.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { channelOf } from "./calls/call.ts";
import type { ReturnContent } from "./return-content.ts";
import type { ReturnText } from "./texts.server.ts";

type Taken = {
  /** The id of the version or review that the texts stand in. */
  sourceId: string;
  texts: ReturnText[];
  receivedAt: Date;
  permission: ReturnContent["permission"];
};

/**
 * Hands a return's texts on as words that can be tagged and cited, under the permission that the service gave, when its
 * call belongs to a consultation. Words that came in with an earlier version are not taken in twice; a permission that is
 * lower than before holds for those too.
 */
export async function takeInTexts(
  tx: Transaction,
  actor: Actor,
  returnId: string,
  { sourceId, texts, receivedAt, permission }: Taken,
): Promise<void> {
  const { call, service, respondent } = await tx.serviceReturn.findUniqueOrThrow({
    where: { id: returnId },
    include: { call: true, service: true, respondent: true },
  });
  if (!call.consultationId || respondent?.withdrawnAt) return;
  if (respondent && permission !== "" && permission !== "withName")
    await lowerPermissionWithin(tx, actor, respondent, permission, receivedAt);
  const known = respondent
    ? await tx.passage.findMany({
        where: { contribution: { respondentId: respondent.id } },
        select: { promptId: true, text: true },
      })
    : [];
  const isKnown = (one: ReturnText) =>
    known.some(({ promptId, text }) => promptId === one.promptId && text === one.text);
  const passages = texts.filter((one) => !isKnown(one));
  if (passages.length === 0) return;
  const sameConsultation = respondent?.consultationId === call.consultationId;
  const { respondentId } = await addContribution(tx, actor, {
    ...{ consultationId: call.consultationId, channel: channelOf(call.kind) },
    ...{ sourceId, sourceTitle: call.title, language: "en", receivedAt, passages },
    respondent:
      respondent && sameConsultation
        ? { id: respondent.id }
        : {
            reference: newReference(),
            kind: "organisation",
            organisationName: call.perOrganisation ? service.provider : service.name,
            groupId: call.groupId,
            permission: permission === "" ? "notRecorded" : permission,
          },
  });
  await tx.serviceReturn.update({ where: { id: returnId }, data: { respondentId } });
}
