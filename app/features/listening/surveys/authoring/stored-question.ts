import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import type { FormField } from "../kinds/kind.ts";
import { kindsLike, questionKinds } from "../kinds/kinds.ts";
import { authoredOptions, firstOptions } from "./authored-question.ts";

type StoredQuestion = { kind: QuestionKind; text: string; help: string; pageId: string; options: unknown };

/** A stored question as the fields of its form hold it: options one a line. */
export function questionFields(question: StoredQuestion): Record<string, string> {
  const { kind, text, help, pageId } = question;
  return { kind, text, help, pageId, ...authoredOptions(question).typed };
}

/** What the form of a new question of this kind begins with. */
function emptyQuestion(kind: QuestionKind, pageId: string): Record<string, string> {
  return { kind, pageId, ...firstOptions(kind).typed };
}

/** What a question says and offers, by the field of its form in which it is written; no field that is blank. */
function questionWords(question: StoredQuestion): { field: FormField; lines: string[] }[] {
  const words = new Map<FormField, string[]>([["text", question.text.split("\n")]]);
  for (const { formField, original } of authoredOptions(question).texts) {
    if (original) words.set(formField, [...(words.get(formField) ?? []), original]);
  }
  return [...words].map(([field, lines]) => ({ field, lines }));
}

type StoredPage = {
  id: string;
  title: string;
  questions: (StoredQuestion & {
    id: string;
    code: string;
    required: boolean;
    about: { planItemId: string }[];
  })[];
};

/**
 * What the page of a question shows: a stored question, or a new one on the page and of the kind that its address names.
 * The kind is null while none is chosen. Null if there is no such question, or no such page for a new one.
 */
export function questionToEdit(
  survey: { pages: StoredPage[] },
  questionId: string | undefined,
  pageId: string | null,
  kind: QuestionKind | undefined,
) {
  const pages = survey.pages.map(({ id, title }) => ({ id, title }));
  if (questionId === "new") {
    const page = pages.find((one) => one.id === pageId);
    if (!page) return null;
    return {
      ...{ code: "", kind: kind ?? null, pageId: page.id, pages, required: false, about: [], words: [] },
      kinds: kind ? kindsLike(kind) : questionKinds,
      fields: kind ? emptyQuestion(kind, page.id) : {},
    };
  }
  const question = survey.pages.flatMap((page) => page.questions).find((one) => one.id === questionId);
  if (!question) return null;
  return {
    code: question.code,
    kind: question.kind,
    pageId: question.pageId,
    pages,
    required: question.required,
    about: question.about.map((about) => about.planItemId),
    words: questionWords(question),
    kinds: kindsLike(question.kind),
    fields: questionFields(question),
  };
}

/**
 * A question to write or change. `kinds`: those among which it may be chosen or changed; `words`: what it says, to be
 * read where it cannot change any more.
 */
export type QuestionToEdit = NonNullable<ReturnType<typeof questionToEdit>>;
