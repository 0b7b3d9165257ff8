import type { Transaction } from "#app/platform/database/database.server.ts";
import { asDay, noonOf } from "#app/platform/time/day.ts";
import type { ExampleExcerpt } from "../example-content.ts";
import { meetings, meetingTags } from "../listening/meetings.ts";
import { passageName, type StoredResponses } from "../listening/responses.server.ts";
import { responses } from "../listening/responses.ts";
import { returns, stigmaTags } from "../listening/returns.ts";
import { idOf, type StoredPlan } from "../plans/plan.server.ts";
import { tags as tagsOnAnswers } from "./tags.ts";

const dayLater = 24 * 60 * 60_000;
const tags = [...tagsOnAnswers, ...meetingTags, ...stigmaTags];
const receivedAt = new Map([
  ...responses.map(({ id, receivedAt: at }) => [id, Date.parse(at)] as const),
  ...meetings.map(({ code, heldOn }) => [code, noonOf(asDay(heldOn)).getTime()] as const),
  ...returns.map(({ service, at, decision }) => [service, Date.parse(decision?.at ?? at)] as const),
]);

export const excerptName = ({ response, questionCode, words }: ExampleExcerpt) =>
  `${response} ${questionCode} ${words}`;

/** Stores what the officer marked and tagged, a day after each answer came. Excerpts' ids are found by excerptName. */
export async function storeTags(
  tx: Transaction,
  officer: { id: string; name: string },
  plan: StoredPlan,
  stored: StoredResponses,
): Promise<Map<string, string>> {
  const taggedAt = (excerpt: ExampleExcerpt) => new Date((receivedAt.get(excerpt.response) ?? 0) + dayLater);
  const marked = tags.map((tag) => ({ tag, span: spanOf(tag, stored) }));
  const excerpts = await tx.excerpt.createManyAndReturn({
    select: { id: true, passageId: true, start: true, end: true },
    data: marked.map(({ tag, span }) => ({ ...span, createdById: officer.id, createdAt: taggedAt(tag) })),
  });
  const place = (span: { passageId: string; start: number; end: number }) =>
    `${span.passageId} ${span.start} ${span.end}`;
  const idsByPlace = new Map(excerpts.map((excerpt) => [place(excerpt), excerpt.id]));
  const ids = new Map(marked.map(({ tag, span }) => [excerptName(tag), idOf(idsByPlace, place(span))]));
  await tx.tag.createMany({
    data: tags.flatMap((tag) =>
      tag.planItems.map((code) => ({
        excerptId: idOf(ids, excerptName(tag)),
        planItemId: plan.itemId(code),
        stance: tag.stance,
        note: tag.note ?? "",
        taggedById: officer.id,
        taggedByName: officer.name,
        taggedAt: taggedAt(tag),
      })),
    ),
  });
  return ids;
}

/** Offsets count Unicode code points, as the database does: an emoji is one. */
function spanOf(excerpt: ExampleExcerpt, stored: StoredResponses) {
  const passage = stored.passages.get(passageName(excerpt.response, excerpt.questionCode));
  const at = passage?.text.indexOf(excerpt.words) ?? -1;
  if (!passage || at < 0) throw new Error(`The example's words are not there: ${excerptName(excerpt)}`);
  const start = [...passage.text.slice(0, at)].length;
  return {
    passageId: passage.id,
    start,
    end: start + [...excerpt.words].length,
    text: excerpt.words,
  };
}
