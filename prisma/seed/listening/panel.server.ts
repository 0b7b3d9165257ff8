import { changeText } from "#app/features/answering/evidence/change-text.server.ts";
import { citeWithin } from "#app/features/answering/evidence/cite.server.ts";
import { freezeWithin } from "#app/features/answering/evidence/freeze-version.server.ts";
import { addWithin } from "#app/features/listening/panel/add-comment.server.ts";
import { answerWithin } from "#app/features/listening/panel/answer-comment.server.ts";
import { foundSpan } from "#app/features/listening/panel/found-span.ts";
import { moderateWithin } from "#app/features/listening/panel/moderate-comment.server.ts";
import { publishWithin } from "#app/features/listening/panel/publish-version.server.ts";
import { replyWithin } from "#app/features/listening/panel/reply-to-answer.server.ts";
import { sendWithin } from "#app/features/listening/panel/send-comment.server.ts";
import { takeWithin } from "#app/features/listening/panel/take-suggestion.server.ts";
import { writeDownWithin } from "#app/features/listening/panel/write-down-voice.server.ts";
import { readingText } from "#app/features/plans/drafts/reading.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { audioKindOf } from "#app/platform/files/file-kind.server.ts";
import { storeFileWithin } from "#app/platform/files/stored-files.server.ts";
import { asDay, storedDay } from "#app/platform/time/day.ts";
import type { ExampleCommentAnswer, ExampleMemberComment } from "../example-content.ts";
import { idOf, type StoredPlan } from "../plans/plan.server.ts";
import { softTone } from "../soft-tone.ts";
import { involvement, memberComments, members, nextVersion, period, publicComments, rates } from "./panel.ts";

type Officer = { id: string; name: string };

const joinedAt = new Date("2026-10-05T10:00:00Z");
const answeredAt = new Date("2026-11-21T16:00:00Z");
const writtenDownAt = new Date("2026-11-21T15:00:00Z");
const repliedAt = new Date("2026-11-21T18:30:00Z");

/** Stores the example's panel: a version of the draft before it and before the public, comments and answers, and support. */
export async function storePanel(
  tx: Transaction,
  officer: Officer,
  plan: StoredPlan,
  consultationId: string,
): Promise<void> {
  const draft = await tx.draft.findFirstOrThrow({
    where: { planId: plan.id },
    orderBy: { createdAt: "asc" },
  });
  const accountIds = await storeMembers(tx);
  const stage = { stage: "firstDraft", note: period.note } as const;
  const frozen = await freezeWithin(tx, officer, draft.id, stage, new Date(period.frozenAt));
  if (!frozen?.ok) throw new Error("The example's draft could not be frozen.");
  const passages = await tx.versionParagraph.findMany({ where: { versionId: frozen.id } });
  const passageWith = (words: string) => {
    const found = passages.find((passage) => readingText(passage.text).includes(words));
    if (!found) throw new Error(`The example's draft does not say: ${words}`);
    return { paragraphId: found.paragraphId, span: foundSpan(readingText(found.text), words) };
  };
  const publish = async (audience: "panel" | "everyone") => {
    const published = await publishWithin(
      tx,
      officer,
      frozen.id,
      {
        audience,
        consultationId,
        introduction: period.introduction,
        recipients: period.recipients[audience],
        opensAt: new Date(period.opensAt),
        closesAt: new Date(period.closesAt),
      },
      new Date(period.frozenAt),
    );
    if (!published?.ok) throw new Error("The example's version could not be published.");
    const translations = Object.fromEntries(
      Object.entries(period.introductionTranslations).map(([language, introduction]) => [
        language,
        { introduction },
      ]),
    );
    await tx.commentPeriod.update({ where: { id: published.id }, data: { translations } });
    return published.id;
  };
  const forPanel = await publish("panel");
  for (const comment of memberComments) {
    const accountId = idOf(accountIds, comment.by);
    const { paragraphId, span } = passageWith(comment.on);
    const added = await addWithin(
      tx,
      { id: accountId },
      forPanel,
      {
        paragraphId,
        span: comment.whole ? null : span,
        kind: comment.kind,
        text: comment.text,
        suggestion: comment.suggestion ?? "",
        readers: comment.readers ?? "panel",
        throughSupporter: comment.throughSupporter ?? false,
        permission: members.find((member) => member.displayName === comment.by)?.permission,
      },
      new Date(comment.at),
    );
    if (!added?.ok) throw new Error(`The example's comment was not taken: ${comment.on}`);
    if (comment.voice) await storeVoice(tx, officer, added.id, comment.voice);
    const excerptId =
      comment.tag && (await tagComment(tx, officer, plan, added.id, comment.tag, comment.text));
    if (comment.answer) await answer(tx, officer, added.id, comment.answer, accountId);
    if (comment.quoted && excerptId) await quote(tx, officer, draft.id, excerptId, comment.quoted);
  }
  const forEveryone = await publish("everyone");
  for (const { on, kind, text, language, permission, at, shown, answer: answered } of publicComments) {
    const { paragraphId } = passageWith(on);
    const sent = await sendWithin(
      tx,
      forEveryone,
      { paragraphId, kind, text, suggestion: "", language, permission },
      new Date(at),
    );
    if (!sent?.ok) throw new Error(`The example's comment was not taken: ${on}`);
    if (!shown) continue;
    await moderateWithin(tx, officer, sent.id, { outcome: "shown", reason: "" }, answeredAt);
    if (answered) await answer(tx, officer, sent.id, answered);
  }
  await storeInvolvement(tx, officer, draft.id, accountIds);
  await storeSupport(tx, idOf(accountIds, "Nan"));
}

/** Freezes the draft as it reads once the first comments are answered, so that the two versions can be compared. */
export async function freezeNextVersion(tx: Transaction, officer: Officer, planId: string): Promise<void> {
  const draft = await tx.draft.findFirstOrThrow({ where: { planId }, orderBy: { createdAt: "asc" } });
  const wanted = { stage: "other", note: nextVersion.note } as const;
  const frozen = await freezeWithin(tx, officer, draft.id, wanted, new Date(nextVersion.frozenAt));
  if (!frozen?.ok) throw new Error("The example's draft could not be frozen again.");
}

async function storeMembers(tx: Transaction): Promise<Map<string, string>> {
  const accounts = await tx.account.findMany({
    where: { email: { in: members.map((member) => member.email) } },
    select: { id: true, email: true },
  });
  const ids = new Map(accounts.map((account) => [account.email, account.id]));
  await tx.panelMember.createMany({
    data: members.map(({ email, displayName }) => ({ accountId: idOf(ids, email), displayName, joinedAt })),
  });
  return new Map(members.map(({ email, displayName }) => [displayName, idOf(ids, email)]));
}

async function answer(
  tx: Transaction,
  officer: Officer,
  commentId: string,
  { outcome, reason, changesDraft, reply }: ExampleCommentAnswer,
  accountId?: string,
): Promise<void> {
  const comment = await tx.draftComment.findUniqueOrThrow({ where: { id: commentId } });
  if (changesDraft && outcome !== "notAccepted") {
    const { revision } = await tx.draftParagraph.findUniqueOrThrow({ where: { id: comment.paragraphId } });
    const wording = { outcome, reason, words: comment.suggestion, revision };
    const taken = await takeWithin(tx, officer, commentId, wording, changeText, answeredAt);
    if (!taken?.ok) throw new Error("The example's suggestion could not be used.");
  } else {
    await answerWithin(tx, officer, commentId, { outcome, reason }, answeredAt);
  }
  if (reply && accountId) await replyWithin(tx, { id: accountId }, commentId, reply, repliedAt);
}

async function tagComment(
  tx: Transaction,
  officer: Officer,
  plan: StoredPlan,
  commentId: string,
  { planItems, stance }: NonNullable<ExampleMemberComment["tag"]>,
  words: string,
): Promise<string> {
  const passage = await tx.passage.findFirstOrThrow({
    where: { text: words, contribution: { draftComment: { id: commentId } } },
  });
  const { id } = await tx.excerpt.create({
    select: { id: true },
    data: {
      passageId: passage.id,
      start: 0,
      end: [...words].length,
      text: words,
      createdById: officer.id,
      createdAt: answeredAt,
      tags: {
        create: planItems.map((code) => ({
          planItemId: plan.itemId(code),
          stance,
          taggedById: officer.id,
          taggedByName: officer.name,
          taggedAt: answeredAt,
        })),
      },
    },
  });
  return id;
}

async function storeVoice(
  tx: Transaction,
  officer: Officer,
  commentId: string,
  { fileName, seconds, transcript }: NonNullable<ExampleMemberComment["voice"]>,
): Promise<void> {
  const bytes = softTone(seconds);
  const kind = audioKindOf(bytes);
  if (!kind) throw new Error("The example's recording is none.");
  const fileId = await storeFileWithin(tx, { name: fileName, bytes, kind });
  await tx.voiceNote.create({ data: { commentId, fileId } });
  const written = await writeDownWithin(tx, officer, commentId, transcript, writtenDownAt);
  if (!written?.ok) throw new Error("The example's recording could not be written down.");
}

/** Writes a sentence into the draft that rests on words of a comment. */
async function quote(
  tx: Transaction,
  officer: Officer,
  draftId: string,
  excerptId: string,
  { after, sentence }: NonNullable<ExampleMemberComment["quoted"]>,
): Promise<void> {
  const paragraph = await tx.draftParagraph.findFirstOrThrow({
    where: { section: { draftId }, text: { contains: after } },
  });
  const text = paragraph.text.replace(after, `${after} ${sentence}`);
  const offset = text.indexOf(sentence) + sentence.length;
  const cited = await citeWithin(
    tx,
    officer,
    {
      ...{ paragraphId: paragraph.id, revision: paragraph.revision, text },
      place: { kind: "offset", offset },
      source: { kind: "excerpt", id: excerptId },
    },
    answeredAt,
  );
  if (!cited?.ok) throw new Error(`The example's draft could not quote: ${sentence}`);
}

async function storeInvolvement(
  tx: Transaction,
  officer: Officer,
  draftId: string,
  accountIds: Map<string, string>,
): Promise<void> {
  const { heading, agreedBy, ...record } = involvement;
  const section = await tx.draftSection.findFirstOrThrow({ where: { draftId, heading } });
  await tx.involvement.create({
    data: {
      ...record,
      draftId,
      sectionId: section.id,
      recordedById: officer.id,
      recordedByName: officer.name,
      recordedAt: new Date(period.frozenAt),
      answers: {
        create: agreedBy.map((name) => ({
          accountId: idOf(accountIds, name),
          agrees: true,
          answeredAt,
        })),
      },
    },
  });
}

async function storeSupport(tx: Transaction, accountId: string): Promise<void> {
  await tx.rateCardLine.createMany({
    data: rates.map(({ activity, pounds }, index) => ({
      activity,
      pence: pounds * 100,
      position: index + 1,
    })),
  });
  const [, reading] = rates;
  const administrator = await tx.account.findFirstOrThrow({ where: { role: "administrator" } });
  await tx.supportOffer.create({
    data: {
      accountId,
      activity: reading?.activity ?? "",
      pence: (reading?.pounds ?? 0) * 100,
      onDay: storedDay(asDay("2026-11-20")),
      minutes: 120,
      recordedByName: administrator.name,
      recordedAt: answeredAt,
    },
  });
}
