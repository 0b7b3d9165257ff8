import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import type { Authored } from "../kinds/kind.ts";
import { kinds, readOptions } from "../kinds/kinds.ts";

/** The options that a new question of a kind begins with, as the office sees them. */
export function firstOptions<K extends QuestionKind>(kind: K): Authored {
  return kinds[kind].author(kinds[kind].none);
}

/** A question's stored options as the office sees them. */
export function authoredOptions<K extends QuestionKind>(question: { kind: K; options: unknown }): Authored {
  return kinds[question.kind].author(readOptions(question.kind, question.options));
}
