import { createHash } from "node:crypto";
import type { Stance } from "#app/platform/database/client/enums.ts";

export type Voice = { excerptId: string; reference: string; group: string | null; stance: Stance };

/**
 * Chooses up to `most` quotations for each view on a priority, by rule and not by hand: one for each person, a group
 * that has not been heard before one that has, the group with fewest voices first, and within a group by a digest of the
 * excerpt's id, which knows neither what was said nor when. A view held by one person is quoted too
 * (docs/rules/counting.md). The same voices give the same choice, in whatever order they come.
 */
export function chooseQuotations<V extends Voice>(
  voices: readonly V[],
  stances: readonly Stance[],
  most: number,
): { stance: Stance; quotations: V[] }[] {
  const byStance = new Map(stances.map((stance) => [stance, voices.filter((one) => one.stance === stance)]));
  const heard = new Map<string | null, number>();
  const quoted = new Set<string>();
  const chosen = new Map<Stance, V[]>();
  // The rarest view chooses first, so that its only words are not used up by a common one.
  const rarestFirst = [...byStance].sort(([, one], [, other]) => one.length - other.length);
  for (const [stance, candidates] of rarestFirst) {
    const fresh = candidates.filter((voice) => !quoted.has(voice.excerptId));
    const picked: V[] = [];
    let left = fresh.length > 0 ? fresh : candidates;
    while (picked.length < most && left.length > 0) {
      const next = nextVoice(left, heard);
      picked.push(next);
      quoted.add(next.excerptId);
      heard.set(next.group, (heard.get(next.group) ?? 0) + 1);
      left = left.filter((voice) => voice.reference !== next.reference);
    }
    chosen.set(stance, picked);
  }
  return stances.map((stance) => ({ stance, quotations: chosen.get(stance) ?? [] }));
}

function nextVoice<V extends Voice>(voices: readonly V[], heard: ReadonlyMap<string | null, number>): V {
  const people = new Map<string | null, Set<string>>();
  for (const { group, reference } of voices)
    people.set(group, (people.get(group) ?? new Set()).add(reference));
  const rank = (voice: V) => [heard.get(voice.group) ?? 0, people.get(voice.group)?.size ?? 0] as const;
  return voices.reduce((best, voice) => {
    const [heardBest, peopleBest] = rank(best);
    const [heardThis, peopleThis] = rank(voice);
    const order =
      heardThis - heardBest ||
      peopleThis - peopleBest ||
      compare(voice.group ?? "", best.group ?? "") ||
      compare(digest(voice), digest(best));
    return order < 0 ? voice : best;
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function digest(voice: Voice): string {
  return createHash("sha256").update(voice.excerptId).digest("hex");
}
