import { type Share as HeadShare, headCount } from "#app/features/listening/contributions/head-count.ts";
import { stances } from "#app/features/tagging/tags/stance.ts";
import type { Stance } from "#app/platform/database/client/enums.ts";

/** A person who takes part, once for each channel they used. */
export type Participation = {
  respondentId: string;
  /** Several people who were not told apart: counted as one, and said to be at least one. */
  standsForSeveral: boolean;
  channel: string;
  groupId: string | null;
};

/** One standing tag, with whose words it is on. */
export type TagOfPerson = Participation & { planItemId: string; stance: Stance };

type Share<Key> = Key & HeadShare;

/** Distinct people whose words carry the tag, and distinct people who took part. */
export type Count = HeadShare & {
  byChannel: Share<{ channel: string }>[];
  byGroup: Share<{ groupId: string | null }>[];
  byStance: { stance: Stance; people: number; peopleAtLeast: boolean }[];
};

/**
 * Counts the people behind tags: each once, however much they said (docs/rules/counting.md). Channels and groups are
 * those of everyone who took part, so that who has said nothing is seen too; channels by name, groups in their order.
 */
export function countPeople(
  everyone: readonly Participation[],
  tags: readonly TagOfPerson[],
  groupOrder: readonly string[],
): Count {
  const channels = [...new Set(everyone.map((one) => one.channel))].sort();
  const groups = groupsInOrder(everyone, groupOrder);
  return {
    ...share(tags, everyone),
    byChannel: channels.map((channel) => {
      const inChannel = (one: Participation) => one.channel === channel;
      return { channel, ...share(tags.filter(inChannel), everyone.filter(inChannel)) };
    }),
    byGroup: groups.map((groupId) => {
      const inGroup = (one: Participation) => one.groupId === groupId;
      return { groupId, ...share(tags.filter(inGroup), everyone.filter(inGroup)) };
    }),
    byStance: stances.map((stance) => {
      const { people, atLeast } = headCount(tags.filter((tag) => tag.stance === stance));
      return { stance, people, peopleAtLeast: atLeast };
    }),
  };
}

/** The group of no group comes last, and only when somebody is in it; so does a group that nobody offers any more. */
function groupsInOrder(everyone: readonly Participation[], groupOrder: readonly string[]) {
  const present = new Set(everyone.map((one) => one.groupId));
  const others = [...present].filter((id) => id !== null && !groupOrder.includes(id));
  return [...groupOrder, ...others, ...(present.has(null) ? [null] : [])];
}

function share(tags: readonly Participation[], everyone: readonly Participation[]): HeadShare {
  const [spoke, tookPart] = [headCount(tags), headCount(everyone)];
  return {
    people: spoke.people,
    base: tookPart.people,
    peopleAtLeast: spoke.atLeast,
    baseAtLeast: tookPart.atLeast,
  };
}
