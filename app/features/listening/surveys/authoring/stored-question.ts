import { Choices, Scale } from "../kinds/choice-options.ts";
import type { AuthoredKind } from "./authoring.ts";

/** A stored question as the fields of its form hold it: options one a line. */
export function questionFields(question: {
  kind: AuthoredKind;
  text: string;
  help: string;
  pageId: string;
  options: unknown;
}): Record<string, string> {
  const { kind, text, help, pageId } = question;
  const choices = Choices.safeParse(question.options);
  const scale = Scale.safeParse(question.options);
  return {
    ...{ kind, text, help, pageId },
    options: choices.success ? choices.data.map((option) => option.label).join("\n") : "",
    ...(scale.success
      ? { ...scale.data, least: String(scale.data.least), most: String(scale.data.most) }
      : {}),
  };
}

/** What the form of a new question of this kind begins with. */
function emptyQuestion(kind: AuthoredKind, pageId: string): Record<string, string> {
  return { kind, pageId, least: "1", most: "5" };
}

type StoredPage = {
  id: string;
  title: string;
  questions: (Parameters<typeof questionFields>[0] & {
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
  kind: AuthoredKind | undefined,
) {
  const pages = survey.pages.map(({ id, title }) => ({ id, title }));
  if (questionId === "new") {
    const page = pages.find((one) => one.id === pageId);
    if (!page) return null;
    const fields = kind ? emptyQuestion(kind, page.id) : {};
    return { code: "", kind: kind ?? null, pageId: page.id, pages, fields, required: false, about: [] };
  }
  const question = survey.pages.flatMap((page) => page.questions).find((one) => one.id === questionId);
  if (!question) return null;
  return {
    code: question.code,
    kind: question.kind,
    pageId: question.pageId,
    pages,
    fields: questionFields(question),
    required: question.required,
    about: question.about.map((about) => about.planItemId),
  };
}

export type QuestionToEdit = NonNullable<ReturnType<typeof questionToEdit>>;
