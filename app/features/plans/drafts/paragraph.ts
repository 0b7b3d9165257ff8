/** The longest paragraph, in UTF-16 code units. */
export const longestParagraph = 20_000;

export type Block = { kind: "lines"; text: string } | { kind: "list"; items: string[] };

/** How a paragraph is laid out: lines that begin with "• " are the items of a list, other lines stay lines. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split("\n")) {
    const last = blocks.at(-1);
    const item = /^\s*•\s*(.*)$/.exec(line)?.[1];
    if (item !== undefined) {
      if (last?.kind === "list") last.items.push(item);
      else blocks.push({ kind: "list", items: [item] });
    } else if (last?.kind === "lines") {
      last.text += `\n${line}`;
    } else {
      blocks.push({ kind: "lines", text: line });
    }
  }
  return blocks.filter((block) => block.kind === "list" || block.text.trim() !== "");
}
