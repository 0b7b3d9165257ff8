const alone = new RegExp(
  [
    /^[\s?.…–—_-]+$/,
    /^x{2,}[\s.?]*$/,
    /^(?:tb[acdn]|n\/?k|to be (?:completed|confirmed|agreed|decided|determined|advised|added|inserted))[\s.?!]*$/,
    /^\(?to be (?:completed|added|inserted)\b.*$/,
    /^(?:insert|enter|to add|add)\b.*\b(?:targets?|outcomes?|numbers?|text|details?|dates?|names?|here|spec|kpis?)\b.*$/,
    /^insert\b.*$/,
  ]
    .map((one) => `(?:${one.source})`)
    .join("|"),
  "iu",
);

// "xx screens undertaken", "by xxx", "Increase by xxx": a number or a date that was never filled in.
const inside =
  /\bx{2,}\b|\b(?:ENTER|INSERT)\s+(?:[A-Z]{3,}\s+)*[A-Z]{3,}\b|\bTB[ACD]\b|\(to be (?:completed|confirmed|agreed)\)/u;

/** Whether words only hold a place for words to come: "xxxx", "TBC", "INSERT TARGETS", "To add numbers". */
export function isPlaceholder(text: string): boolean {
  const words = text.trim();
  return words !== "" && alone.test(words);
}

/** Whether something in the words was never filled in: "Xx screens", "by xxx". */
export function hasPlaceholder(text: string): boolean {
  return isPlaceholder(text) || inside.test(text) || /\bx{2,}\b/iu.test(text);
}
