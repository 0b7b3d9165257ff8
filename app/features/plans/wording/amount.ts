/** Amounts of money in a text, in pounds: "£6,112 (additional £500)" has two; "18000" alone is one. */
export function amountsIn(text: string): number[] {
  const marked = [
    ...text.matchAll(/£\s?(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)\s?(k\b|m\b|million\b)?/giu),
  ];
  const bare = /^\s*(\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?)\s*$/.exec(text);
  const found = marked.length > 0 ? marked : bare ? [bare] : [];
  return found
    .map(([, digits = "", unit = ""]) => {
      const times = /^k/i.test(unit) ? 1000 : /^m/i.test(unit) ? 1_000_000 : 1;
      return Math.round(Number(digits.replaceAll(",", "")) * times * 100) / 100;
    })
    .filter((amount) => amount < 1e12);
}
