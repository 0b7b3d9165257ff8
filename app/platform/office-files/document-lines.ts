import type { DocumentWalk, LeftOut } from "./document-walk.ts";

/** A paragraph, or a row of a table with the lines of each of its cells. */
export type TextLine = { kind: "paragraph"; text: string } | { kind: "row"; cells: TextLine[][] };

/** Thrown by DocumentLines and caught by whoever reads the file. */
export class TooMuchText extends Error {}

/**
 * Keeps the lines of a document in its order, with what was left out, by kind, and how often. Notes and the marks of lists
 * are no words of a line. Throws TooMuchText beyond so many characters.
 */
export class DocumentLines implements DocumentWalk {
  readonly lines: TextLine[] = [];
  readonly leftOut: Partial<Record<LeftOut, number>> = {};
  private readonly rows: { cells: TextLine[][]; isCrossedOut: boolean }[] = [];
  private readonly paragraphs: string[] = [];
  private readonly mostCharacters: number;
  private characters = 0;

  constructor(mostCharacters: number) {
    this.mostCharacters = mostCharacters;
  }

  startTable(): void {}
  endTable(): void {}
  skipColumns(): void {}
  endCell(): void {}
  listMark(): void {}

  startRow(): void {
    this.rows.push({ cells: [], isCrossedOut: false });
  }

  crossOutRow(): void {
    const row = this.rows.at(-1);
    if (row) row.isCrossedOut = true;
  }

  endRow(): void {
    const row = this.rows.pop();
    if (row && !row.isCrossedOut) this.add({ kind: "row", cells: row.cells });
  }

  startCell(): void {
    this.rows.at(-1)?.cells.push([]);
  }

  startParagraph(): void {
    this.paragraphs.push("");
  }

  endParagraph(): void {
    const text = this.paragraphs.pop() ?? "";
    if (text.trim() !== "") this.add({ kind: "paragraph", text });
  }

  words(words: string): void {
    this.characters += words.length;
    if (this.characters > this.mostCharacters) throw new TooMuchText();
    const last = this.paragraphs.length - 1;
    if (last >= 0) this.paragraphs[last] += words;
  }

  note(): void {
    this.leaveOut("footnotes");
  }

  leaveOut(kind: LeftOut): void {
    this.leftOut[kind] = (this.leftOut[kind] ?? 0) + 1;
  }

  private add(line: TextLine): void {
    const row = this.rows.at(-1);
    if (!row) this.lines.push(line);
    else (row.cells.at(-1) ?? startCell(row.cells)).push(line);
  }
}

function startCell(cells: TextLine[][]): TextLine[] {
  const cell: TextLine[] = [];
  cells.push(cell);
  return cell;
}
