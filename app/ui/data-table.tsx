import { type ReactNode, useId } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "./link.tsx";

export type TableColumn = {
  key: string;
  label: ReactNode;
  numeric?: boolean;
  /** Where the same page sorted by this column is found. */
  sortHref?: string;
  sorted?: "asc" | "desc";
};

export type TableRow = {
  id: string;
  /** Key of the column that names the row. */
  header?: string;
  /** The cell that names the row takes all of it, and there are no others. */
  isWhole?: boolean;
  cells: Record<string, ReactNode>;
};

type DataTableProps = {
  caption: ReactNode;
  captionHidden?: boolean;
  columns: TableColumn[];
  rows: TableRow[];
  empty?: ReactNode;
  /** Less space in each row, for office pages with many of them. */
  dense?: boolean;
};

/** A table with a caption and scoped headers, in a box that scrolls sideways by itself, by keyboard too. */
export function DataTable({ caption, captionHidden, columns, rows, empty, dense }: DataTableProps) {
  const captionId = useId();
  if (rows.length === 0 && empty !== undefined) return <div className="table-empty">{empty}</div>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section with a name is the same region; the role is what the caption names
    <div
      className="table-scroll"
      role="region"
      aria-labelledby={captionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={dense ? "ds_table ds_table--dense" : "ds_table"}>
        <caption id={captionId} className={captionHidden ? "visually-hidden" : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHeader key={column.key} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {row.isWhole ? (
                <th scope="row" colSpan={columns.length}>
                  {row.cells[row.header ?? ""]}
                </th>
              ) : (
                columns.map((column) => <Cell key={column.key} column={column} row={row} />)
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnHeader({ column }: { column: TableColumn }) {
  const { t } = useTranslation();
  const direction = { asc: "ascending", desc: "descending" } as const;
  return (
    <th
      scope="col"
      className={column.numeric ? "numeric" : undefined}
      aria-sort={column.sorted ? direction[column.sorted] : undefined}
    >
      {column.sortHref ? (
        <Link className="sort-link" href={column.sortHref}>
          {column.label}
          <span className="visually-hidden"> {t("common:table.sort")}</span>
          <span aria-hidden="true">
            {column.sorted === "desc" ? " ▼" : column.sorted === "asc" ? " ▲" : ""}
          </span>
        </Link>
      ) : (
        column.label
      )}
    </th>
  );
}

function Cell({ column, row }: { column: TableColumn; row: TableRow }) {
  const className = column.numeric ? "numeric" : undefined;
  const content = row.cells[column.key];
  if (row.header === column.key) {
    return (
      <th scope="row" className={className}>
        {content}
      </th>
    );
  }
  return <td className={className}>{content}</td>;
}
