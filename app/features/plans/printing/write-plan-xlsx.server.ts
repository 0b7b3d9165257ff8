import writeExcelFile from "write-excel-file/node";
import { writable } from "#app/platform/documents/document.ts";
import { formatPounds } from "#app/platform/i18n/dates.ts";
import { cellsOf, columnAt, groupColumns, type TableInPrint, totalAmount } from "./print-plan.server.ts";

const longestName = 31;

/**
 * The tables of a plan as a workbook, one sheet each, the first being what an import would read: the header row stays in
 * sight, every cell is text and none a formula, and cells that are empty below a group's join it. Money is totalled as on
 * the page, under the word for it; an import knows that row and leaves it out.
 */
export async function writePlanXlsx(tables: readonly TableInPrint[], total: string): Promise<Buffer> {
  const taken = new Set<string>();
  return await writeExcelFile(
    tables.map((table) => {
      const [header = [], ...rows] = cellsOf(table);
      const groups = groupColumns(table);
      return {
        sheet: sheetName(table.of.table.title, taken),
        ...(header.length > 4 ? { orientation: "landscape" as const } : {}),
        stickyRowsCount: 1,
        columns: header.map((_, index) => ({ width: widthOf(rows.map((row) => row[index] ?? "")) })),
        data: [
          header.map((words) => ({
            ...cell(words),
            fontWeight: "bold" as const,
            backgroundColor: "#EBEBEB",
          })),
          ...rows.map((row, position) =>
            header.map((_, index) => {
              const words = row[index] ?? "";
              if (!groups.includes(index) || words === "") return cell(words);
              let rowSpan = 1;
              while (rows[position + rowSpan]?.[index] === "") rowSpan += 1;
              return rowSpan > 1 ? { ...cell(words), rowSpan } : cell(words);
            }),
          ),
          ...totalOf(table, total).map((row) =>
            row.map((words) => ({ ...cell(words), fontWeight: "bold" as const })),
          ),
        ],
      };
    }),
  ).toBuffer();
}

function totalOf(table: TableInPrint, total: string): string[][] {
  const at = table.sheet.columns.findIndex((_, index) => columnAt(table, index)?.holds.what === "amount");
  const amount = totalAmount(table.lines);
  if (at < 1 || amount === null) return [];
  return [
    table.sheet.columns.map((_, index) =>
      index === 0 ? total : index === at ? formatPounds(amount, "en") : "",
    ),
  ];
}

// Words that could not be XML would damage the file.
function cell(words: string) {
  const value = words === "" ? undefined : writable(words);
  return { value, type: String, wrap: true, alignVertical: "top" as const };
}

function widthOf(words: readonly string[]): number {
  const longest = words.reduce((most, one) => Math.max(most, one.length), 0);
  return longest > 120 ? 60 : longest > 30 ? 40 : 20;
}

function sheetName(title: string, taken: Set<string>): string {
  const plain =
    title
      .replace(/[\\/?*[\]:]/g, " ")
      .replace(/^'+|'+$/g, "")
      .slice(0, longestName)
      .trim() || "Plan";
  let name = plain;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    name = `${plain.slice(0, longestName - 4)} ${number}`;
  }
  taken.add(name.toLowerCase());
  return name;
}
