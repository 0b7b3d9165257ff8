export type Direction = "up" | "down";

/** A list with one member moved by one place. At the end of the list it stays where it is. */
export function movedByOne<Member>(
  list: readonly Member[],
  isIt: (member: Member) => boolean,
  direction: Direction,
): Member[] {
  const from = list.findIndex(isIt);
  const to = direction === "up" ? from - 1 : from + 1;
  const moved = [...list];
  const member = list[from];
  const neighbour = list[to];
  if (member === undefined || neighbour === undefined) return moved;
  moved[from] = neighbour;
  moved[to] = member;
  return moved;
}
