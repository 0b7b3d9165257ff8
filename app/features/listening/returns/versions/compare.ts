import { diffWordsWithSpace } from "diff";
import type { VersionPart } from "./version-parts.server.ts";

/** A stretch of text that stayed, went or came. */
export type ChangedStretch = { text: string; change: "same" | "removed" | "added" };

export type ComparedText = { key: string; prompt: string; stretches: ChangedStretch[]; isChanged: boolean };

/** Two versions of a return, part by part, with what changed inside each. */
export function compareVersions(
  before: readonly VersionPart[],
  after: readonly VersionPart[],
): ComparedText[] {
  const [old, young] = [before, after].map((parts) => new Map(parts.map((part) => [part.key, part])));
  const keys = [...new Set([...after, ...before].map(({ key }) => key))];
  return keys.map((key) => {
    const [was, is] = [old?.get(key), young?.get(key)];
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
