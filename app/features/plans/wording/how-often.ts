/** A duration (P6M) that words say, and where it stands in them. */
export type Often = { every: string; start: number; end: number; doubt: "howOften" | null };

const numbers: Record<string, number> = { two: 2, three: 3, four: 4, six: 6, eight: 8, nine: 9, twelve: 12 };
const number = `\\d{1,2}|${Object.keys(numbers).join("|")}`;
const often: { pattern: RegExp; every: (n: number) => string; doubt?: "howOften" }[] = [
  { pattern: new RegExp(`\\b(${number})[\\s-]*weekly\\b`, "i"), every: (n) => `P${n}W` },
  { pattern: new RegExp(`\\b(${number})[\\s-]*monthly\\b`, "i"), every: (n) => `P${n}M` },
  { pattern: new RegExp(`\\b(${number})[\\s-]*yearly\\b`, "i"), every: (n) => `P${n}Y` },
  { pattern: new RegExp(`\\bevery\\s+(${number})\\s+weeks\\b`, "i"), every: (n) => `P${n}W` },
  { pattern: new RegExp(`\\bevery\\s+(${number})\\s+months\\b`, "i"), every: (n) => `P${n}M` },
  { pattern: new RegExp(`\\bevery\\s+(${number})\\s+years\\b`, "i"), every: (n) => `P${n}Y` },
  // "Biannual" is twice a year to some and every two years to others.
  { pattern: /\bbi-?annual(?:ly)?\b/i, every: () => "P6M", doubt: "howOften" },
  { pattern: /\bbi-?(?:monthly)\b/i, every: () => "P2M", doubt: "howOften" },
  { pattern: /\bbi-?weekly\b/i, every: () => "P2W", doubt: "howOften" },
  { pattern: /\b(?:twice (?:a|per|each) year|half[\s-]yearly)\b/i, every: () => "P6M" },
  { pattern: /\b(?:quarterly|every quarter|each quarter)\b/i, every: () => "P3M" },
  { pattern: /\bfortnightly\b/i, every: () => "P2W" },
  { pattern: /\b(?:monthly|every month|each month)\b/i, every: () => "P1M" },
  { pattern: /\b(?:weekly|every week|each week)\b/i, every: () => "P1W" },
  { pattern: /\b(?:daily|every day)\b/i, every: () => "P1D" },
  { pattern: /\b(?:annual(?:ly)?|yearly|every year|each year|once a year)\b/i, every: () => "P1Y" },
];

/** How often words say that something happens, or null. */
export function howOften(words: string): Often | null {
  // In brackets it is a remark on something else.
  const open = words.indexOf("(");
  const told = open < 0 ? words : words.slice(0, open);
  for (const { pattern, every, doubt } of often) {
    const found = pattern.exec(told);
    if (!found) continue;
    const written = (found[1] ?? "1").toLowerCase();
    const count = numbers[written] ?? Number(written);
    if (!(count > 0)) continue;
    return {
      every: every(count),
      start: found.index,
      end: found.index + found[0].length,
      doubt: doubt ?? null,
    };
  }
  return null;
}
