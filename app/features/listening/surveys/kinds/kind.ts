import type { z } from "zod";
import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import type { Texts } from "#app/platform/i18n/texts.ts";
import type { Localised } from "#app/platform/i18n/translations.ts";
import type { Given, Part } from "./parts.ts";

/** What is stored of an answer: the person's own words, or values of the kind's own making. Empty both ways when nothing. */
export type GivenAnswer = { text: string; choices: string[] };

/** What is wrong with an answer: its message is the text of this name under `surveys:errors`. */
export type AnswerProblem = keyof Texts["surveys"]["errors"] & string;

export type CheckedAnswer = { ok: true; answer: GivenAnswer } | { ok: false; problem: AnswerProblem };

/** One of the answers that a question offers, and how it reads. */
export type Offered = { value: string; label: Localised };

/** Reads one text of a question in the reader's language. */
export type Read = (original: string, field: string) => Localised;

/** The answers that are counted one by one, in order, and whether one person may give several of them. */
export type Counted = { isSeveral: boolean; values: { value: string; label: string }[] };

/** A field of the form of a question: its label is the text of this name under `surveys-office:fields`. */
export type FormField = keyof Texts["surveys-office"]["fields"] & string;

/** A text of the options: where its translations stand, and the field of the form (and its line) in which it is written. */
export type OptionText = { field: string; original: string; formField: FormField; line?: number };

/** A question's options as the office sees them. */
export type Authored = {
  /** As the fields of the editor hold them. */
  typed: Record<string, string>;
  /** What there is to read and to translate. */
  texts: OptionText[];
  /** What the question offers, in a few words each. */
  outline: string[];
  /** Whether there is enough of them to be asked. */
  isComplete: boolean;
};

/** What the fields of an editor hold once they are checked. */
export type Sent<Fields extends z.ZodRawShape> = { [Name in keyof Fields]: z.output<Fields[Name]> };

/** All that there is to say of one kind of question, but how it looks (KindView). */
export type Kind<Options, Shown extends { options: Offered[] }, Fields extends z.ZodRawShape> = {
  /** The kinds that a question of this kind can become without losing anything. */
  becomes: QuestionKind[];
  /** Its options as they are stored. */
  schema: z.ZodType<Options>;
  /** The options of a new question. */
  none: Options;
  /** The fields in which a person answers. */
  parts: (options: Options) => Part[];
  /** What is stored of what was typed, or what is wrong with it. That nothing was typed is never wrong here. */
  check: (options: Options, given: Given) => CheckedAnswer;
  /** What a reader is shown of the options, as plain data. */
  view: (options: Options, read: Read) => Shown;
  /** An answer in words, whatever was typed; nothing when nothing was given. */
  words: (shown: Shown, given: Given) => Localised[];
  /** Whether people answer in their own words, which are tagged and quoted. */
  isOpen: boolean;
  /** How its answers are counted; null where they are not. */
  count: ((options: Options) => Counted) | null;
  /** What its editor sends beside what every question has, and what is wrong with the whole of it. */
  form: {
    fields: Fields;
    problem?: (sent: Sent<Fields>) => { field: string; message: string } | null;
  };
  /** The options to store for what the editor sent, given those that stood before. `newId` never gives the same id twice. */
  keep: (sent: Sent<Fields>, before: Options, newId: () => string) => Options;
  author: (options: Options) => Authored;
};

/** One kind of question, with the types of its options found from what it says of them. */
export function defineKind<Options, Shown extends { options: Offered[] }, Fields extends z.ZodRawShape>(
  kind: Kind<Options, Shown, Fields>,
): Kind<Options, Shown, Fields> {
  return kind;
}
