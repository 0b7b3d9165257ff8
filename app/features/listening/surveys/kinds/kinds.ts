import type { z } from "zod";
import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import { readStored } from "#app/platform/database/read-stored.ts";
import type { Kind, Sent } from "./kind.ts";
import { longText } from "./long-text.ts";
import { multipleChoice } from "./multiple-choice.ts";
import { scale } from "./scale.ts";
import { shortText } from "./short-text.ts";
import { singleChoice } from "./single-choice.ts";

// In the order in which they are offered to officers.
const table = { shortText, longText, singleChoice, multipleChoice, scale } satisfies Record<
  QuestionKind,
  unknown
>;

type Table = typeof table;
/** What a question of a kind stores as its options. */
export type OptionsOf<K extends QuestionKind> = Table[K]["none"];
/** What a reader is shown of them. */
export type ShownOf<K extends QuestionKind> = ReturnType<Table[K]["view"]>;
/** The schemas of the fields that the kind's editor sends. */
export type FieldsOf<K extends QuestionKind> = Table[K]["form"]["fields"];
/** What they hold once checked. */
export type SentOf<K extends QuestionKind> = Sent<FieldsOf<K>>;

/** Every kind of question. What each looks like is in kind-views.ts, apart, because browsers get it. */
export const kinds: { [K in QuestionKind]: Kind<OptionsOf<K>, ShownOf<K>, FieldsOf<K>> } = table;

export const questionKinds = Object.keys(table) as QuestionKind[];

/** The kinds whose answers are counted. */
export const countedKinds = questionKinds.filter((kind) => kinds[kind].count !== null);

/** A question's stored options as its kind reads them. Throws where they are damaged. */
export function readOptions<K extends QuestionKind>(kind: K, stored: unknown): OptionsOf<K> {
  return readStored<z.ZodType<OptionsOf<K>>>(kinds[kind].schema, stored, `the options of a ${kind} question`);
}

/** The kinds that a question can become without losing anything, its own included. */
export function kindsLike(kind: QuestionKind): QuestionKind[] {
  return questionKinds.filter((other) => other === kind || kinds[kind].becomes.includes(other));
}
