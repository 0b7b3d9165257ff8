/** What a reader of documents leaves out, by kind. */
export type LeftOut =
  | "comments"
  | "deletedText"
  | "externalLinks"
  | "footnotes"
  | "headers"
  | "macros"
  | "pictures"
  | "properties"
  | "styles";

/** How far a cell reaches. `merge`: it begins a cell that goes on in the rows below, or it is the rest of one from above. */
export type CellReach = {
  across: number;
  down: number;
  /** How often the cell stands in its row. */
  times: number;
  merge: "none" | "first" | "rest";
};

/**
 * Told what stands in a document, in its order, whichever program wrote it. Tables stand in cells and paragraphs in
 * paragraphs, as they do in documents; broken ones may open a row outside a table.
 */
export interface DocumentWalk {
  /** `name`: what the document calls the table, or null where its format has no names for tables. */
  startTable(name: string | null): void;
  endTable(): void;
  startRow(): void;
  /** The row that is open was deleted while changes were tracked. */
  crossOutRow(): void;
  /** `times`: how often the row stands in its table. */
  endRow(times: number): void;
  /** Columns that a row leaves empty before its first cell. */
  skipColumns(count: number): void;
  startCell(): void;
  endCell(reach: CellReach): void;
  startParagraph(): void;
  endParagraph(): void;
  /** What a list sets before the words of the paragraph that is open, with the space after it. */
  listMark(mark: string): void;
  words(words: string): void;
  /** A footnote or endnote is called by its mark; its words are left out. */
  note(mark: string): void;
  leaveOut(kind: LeftOut): void;
}
