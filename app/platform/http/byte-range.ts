/** Bytes from `first` to `last`, both of them included. */
export type ByteRange = { first: number; last: number };

/**
 * The one range of a file of `size` bytes that a Range header asks for. Null: the whole is to be sent, because no range is
 * asked for, or several, or something that is none (RFC 9110, 14.2 lets a server ignore those).
 */
export function byteRange(header: string | null, size: number): ByteRange | "unsatisfiable" | null {
  // The unit's name is told in either case (RFC 9110, 14.1), and a list may have empty places (5.6.1).
  const asked = /^bytes=[ \t,]*(\d*)-(\d*)[ \t,]*$/i.exec(header ?? "");
  if (!asked) return null;
  const [, from = "", to = ""] = asked;
  if (from === "" && to === "") return null;
  if (from === "") {
    const length = Math.min(Number(to), size);
    return length === 0 ? "unsatisfiable" : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  const last = to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== "" && Number(to) < first) return null;
  return first >= size ? "unsatisfiable" : { first, last };
}
