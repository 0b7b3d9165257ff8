import { diffArrays, diffWordsWithSpace } from "diff";

/** A paragraph as it reads in one version. */
export type ReadParagraph = { id: string; heading: string; text: string };

export type Stretch = { text: string; isChanged: boolean };

/** One row of two versions side by side. A paragraph that only stands elsewhere is `moved`; its words may differ too. */
export type ComparedRow = {
  id: string;
  state: "same" | "changed" | "moved" | "added" | "removed";
  heading: string;
  before: Stretch[];
  after: Stretch[];
};

/** Two versions of a draft, paragraph beside paragraph in the order of the later one, with the words that differ. */
export function compareVersions(
  before: readonly ReadParagraph[],
  after: readonly ReadParagraph[],
): ComparedRow[] {
  const old = new Map(before.map((paragraph) => [paragraph.id, paragraph]));
  const now = new Map(after.map((paragraph) => [paragraph.id, paragraph]));
  const order = diffArrays(
    before.map(({ id }) => id),
    after.map(({ id }) => id),
  );
  return order.flatMap(({ value, added, removed }) =>
    value.flatMap((id): ComparedRow[] => {
      const [one, other] = [old.get(id), now.get(id)];
      if (removed) return one && !other ? [rowOf("removed", one, undefined)] : [];
      if (!other) return [];
      if (!one) return [rowOf("added", undefined, other)];
      if (added) return [rowOf("moved", one, other)];
      const isSame = one.text === other.text && one.heading === other.heading;
      return [rowOf(isSame ? "same" : "changed", one, other)];
    }),
  );
}

function rowOf(
  state: ComparedRow["state"],
  before: ReadParagraph | undefined,
  after: ReadParagraph | undefined,
): ComparedRow {
  const id = after?.id ?? before?.id ?? "";
  const heading = after?.heading ?? before?.heading ?? "";
  if (!before || !after) {
    const whole = (paragraph: ReadParagraph | undefined) =>
      paragraph ? [{ text: paragraph.text, isChanged: true }] : [];
    return { id, state, heading, before: whole(before), after: whole(after) };
  }
  const parts = diffWordsWithSpace(before.text, after.text);
  return {
    id,
    state,
    heading,
    before: parts
      .filter((part) => !part.added)
      .map(({ value, removed }) => ({ text: value, isChanged: removed })),
    after: parts
      .filter((part) => !part.removed)
      .map(({ value, added }) => ({ text: value, isChanged: added })),
  };
}
