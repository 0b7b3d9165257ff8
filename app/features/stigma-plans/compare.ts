import { diffWordsWithSpace } from "diff";
import type { ReturnText } from "./texts.server.ts";

/** A stretch of text that stayed, went or came. */
export type ChangedStretch = { text: string; change: "same" | "removed" | "added" };

export type ComparedText = { key: string; prompt: string; stretches: ChangedStretch[]; isChanged: boolean };

type Comparable = Pick<ReturnText, "prompt" | "promptCode" | "promptId" | "text">;

/** Two versions of a return, text by text, with what changed inside each. Texts are matched by what they answer, in order. */
export function compareTexts(before: readonly Comparable[], after: readonly Comparable[]): ComparedText[] {
  const keyed = (texts: readonly Comparable[]) => {
    const seen = new Map<string, number>();
    return new Map(
      texts.map((text) => {
        const number = (seen.get(text.promptId) ?? 0) + 1;
        seen.set(text.promptId, number);
        return [`${text.promptId} ${number}`, text] as const;
      }),
    );
  };
  const [old, young] = [keyed(before), keyed(after)];
  const keys = [...new Set([...young.keys(), ...old.keys()])];
  return keys.map((key) => {
    const [was, is] = [old.get(key), young.get(key)];
    const stretches = diffWordsWithSpace(was?.text ?? "", is?.text ?? "").map(
      ({ value, added, removed }): ChangedStretch => ({
        text: value,
        change: added ? "added" : removed ? "removed" : "same",
      }),
    );
    return {
      key,
      prompt: (is ?? was)?.prompt ?? "",
      stretches,
      isChanged: stretches.some(({ change }) => change !== "same"),
    };
  });
}
