import { foldText } from "./plan-item.ts";

/** What a column of a plan's table holds. */
export type Meaning = "priorityCode" | "priority" | "outcome" | "keyActionCode" | "keyAction";

export type TableHeader = {
  /** Index of the header row. */
  index: number;
  /** For each column what it holds, or null. */
  meanings: (Meaning | null)[];
  /** Columns whose meaning an earlier column has already. */
  repeated: number[];
};

const names: Record<Exclude<Meaning, "priorityCode" | "keyActionCode">, string[]> = {
  priority: [
    ...["priority", "priorities", "priority name", "priority title", "priority area", "name of priority"],
    ...["key priority", "key priorities", "strategic priority", "theme", "theme name", "priority theme"],
  ],
  outcome: [
    ...["outcome statement", "outcome", "outcomes", "outcome statements", "priority outcome"],
    ...["priority outcome statement", "strategic outcome", "strategic outcomes", "intended outcome"],
  ],
  keyAction: [
    ...["key action", "key actions", "action", "actions", "action text", "key action text"],
    ...["improvement action", "improvement actions", "what we will do"],
  ],
};

const numberWord = "(?:no|nr|num|number|code|ref|reference|id)";
const codeNames: [RegExp, Meaning][] = [
  [new RegExp(`^(?:(?:key |strategic )?priority|theme) ${numberWord}$`), "priorityCode"],
  [new RegExp(`^${numberWord} of (?:priority|theme)$`), "priorityCode"],
  [new RegExp(`^(?:key |improvement )?actions? ${numberWord}$`), "keyActionCode"],
  [new RegExp(`^${numberWord} of (?:key )?action$`), "keyActionCode"],
];
const anyNumber = new RegExp(`^${numberWord}$`);

const rowsSearched = 20;

/** The first row that names a priority column and one more; null when the table has none near its top. */
export function findHeader(rows: readonly (readonly string[])[]): TableHeader | null {
  for (const [index, row] of rows.slice(0, rowsSearched).entries()) {
    const header = readHeader(row, index);
    const found = header.meanings.filter((meaning) => meaning !== null);
    if (found.includes("priority") && found.length >= 2) return header;
  }
  return null;
}

function readHeader(row: readonly string[], index: number): TableHeader {
  const words = row.map(headerWords);
  const wanted = words.map((text, column) => meaningOf(text) ?? numberOfNext(words, column));
  const repeated = wanted.flatMap((meaning, column) =>
    meaning !== null && wanted.indexOf(meaning) < column ? [column] : [],
  );
  const meanings = wanted.map((meaning, column) => (repeated.includes(column) ? null : meaning));
  return { index, meanings, repeated };
}

/** A header cell without brackets, punctuation and case: "[Priority no.]" is "priority no". */
function headerWords(cell: string): string {
  return foldText(cell.replaceAll("#", " no ").replace(/[^\p{L}\p{N}\s]+/gu, " "));
}

function meaningOf(text: string): Meaning | null {
  for (const meaning of ["priority", "outcome", "keyAction"] as const) {
    if (names[meaning].includes(text)) return meaning;
  }
  return codeNames.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

// A column that is only called "No" numbers whatever stands in the next column.
function numberOfNext(words: string[], column: number): Meaning | null {
  if (!anyNumber.test(words[column] ?? "")) return null;
  const next = meaningOf(words[column + 1] ?? "");
  if (next === "priority") return "priorityCode";
  return next === "keyAction" ? "keyActionCode" : null;
}

/** A column as spreadsheets name it: 1 is "A", 28 is "AB". */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + letter : letter;
}
