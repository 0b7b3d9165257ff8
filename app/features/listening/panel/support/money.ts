/** The pence in an amount as people type it: "35", "£3.50", "3,50", "٣٫٥٠" or "1,200". Null: it is no amount. */
export function penceFrom(typed: string): number | null {
  const match = /^£?\s*(\d{1,3}(?:,\d{3})+|\d{1,6})(?:[.,](\d{2}))?\s*£?$/.exec(inLatinDigits(typed).trim());
  if (!match) return null;
  return Number((match[1] ?? "").replaceAll(",", "")) * 100 + Number(match[2] ?? 0);
}

// The digits of Arabic and of Urdu keyboards, and their decimal comma.
const inLatinDigits = (typed: string) =>
  typed
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replaceAll("\u066b", ".");

/** An amount in words: "£35", "£3.50". */
export function pounds(pence: number): string {
  return new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency: "GBP",
    minimumFractionDigits: pence % 100 === 0 ? 0 : 2,
  }).format(pence / 100);
}
