import { z } from "zod";
import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import { defineKind, type Offered } from "./kind.ts";
import { oneField } from "./parts.ts";

/** What a reader is shown of an open question: how many characters (code points) there is room for. */
export type ShownText = { options: Offered[]; longest: number };

/**
 * A question that people answer in their own words, up to so many code points. The words stay as they were typed; only
 * an answer of nothing but space counts as none.
 */
export function openText({ longest, becomes }: { longest: number; becomes: QuestionKind[] }) {
  return defineKind({
    becomes,
    schema: z.tuple([]),
    none: [],
    parts: () => oneField,
    check: (_, given) => {
      const [typed = ""] = given();
      const text = typed.trim() ? typed : "";
      if (codePoints(text) > longest) return { ok: false, problem: "tooLong" };
      return { ok: true, answer: { text, choices: [] } };
    },
    view: (): ShownText => ({ options: [], longest }),
    words: (_, given) => {
      const [typed = ""] = given();
      return typed.trim() ? [{ text: typed, language: "" }] : [];
    },
    isOpen: true,
    count: null,
    form: { fields: {} },
    keep: () => [],
    author: () => ({ typed: {}, texts: [], outline: [], isComplete: true }),
  });
}

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
