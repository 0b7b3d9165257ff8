import { Prisma } from "#app/platform/database/client/client.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { yieldToRequests } from "../run-yielding.ts";

/**
 * The columns that an import writes, with their types. A column that the database cannot fill by itself must stand here:
 * a test compares them with the database.
 */
export const importedColumns = {
  plan_item: {
    ...{ id: "text", plan_id: "text", parent_id: "text", kind: "plan_item_kind", code: "text", name: "text" },
    ...{
      outcome: "text",
      detail: "text",
      source: "text",
      lead: "text",
      timescale: "text",
      amount: "numeric",
    },
    ...{ status: "plan_item_status", as_printed: "jsonb", last_import: "jsonb", position: "int" },
  },
  plan_item_lead: {
    ...{ item_id: "text", position: "int", body_id: "text", words: "text", is_accountable: "boolean" },
  },
  plan_timescale: {
    ...{ item_id: "text", position: "int", words: "text", kind: "timescale_kind", starts_on: "date" },
    ...{ due_on: "date", every: "text", event: "text", note: "text", doubt: "text" },
  },
  plan_item_link: { from_id: "text", to_id: "text", kind: "plan_link_kind", position: "int" },
  plan_progress: {
    ...{ id: "text", item_id: "text", as_at: "date", as_at_words: "text", words: "text", author: "text" },
  },
} as const;

type Table = keyof typeof importedColumns;
type Row<Name extends Table> = Record<keyof (typeof importedColumns)[Name], unknown>;

const rowsAtOnce = 200;

/** Lists cut into parts that one statement takes. */
export function inBatches<One>(all: readonly One[]): One[][] {
  return Array.from({ length: Math.ceil(all.length / rowsAtOnce) }, (_, batch) =>
    all.slice(batch * rowsAtOnce, (batch + 1) * rowsAtOnce),
  );
}

/** Adds rows to a table in one statement, and yields to other requests. A link that is there already is not added again. */
export async function insertRows<Name extends Table>(
  tx: Transaction,
  table: Name,
  rows: readonly Row<Name>[],
): Promise<void> {
  const columns = Object.keys(importedColumns[table]);
  const list = Prisma.raw(columns.map((column) => `"${column}"`).join(", "));
  await tx.$executeRaw`
    INSERT INTO ${Prisma.raw(`"${table}"`)} (${list})
    SELECT ${list} FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS new(${typesOf(importedColumns[table])})
    ${table === "plan_item_link" ? Prisma.raw("ON CONFLICT DO NOTHING") : Prisma.empty}`;
  await yieldToRequests();
}

const fixed = ["id", "plan_id", "code", "parent_id", "position"];
const alwaysNew = ["as_printed", "last_import"];

type ChangedRow = Omit<Row<"plan_item">, "plan_id" | "code"> & { changes: boolean; moves: boolean };

/**
 * Changes items in one statement, and yields to other requests. Without `changes` only what is kept of the file is new, without `moves` an item stays
 * below its parent, and without a position in its place.
 */
export async function updateRows(tx: Transaction, rows: readonly ChangedRow[]): Promise<void> {
  const { plan_id: _plan, code: _code, ...columns } = importedColumns.plan_item;
  const words = Object.keys(columns).filter((column) => !fixed.includes(column));
  const sets = words.map((column) =>
    alwaysNew.includes(column)
      ? `"${column}" = new."${column}"`
      : `"${column}" = CASE WHEN new.changes THEN new."${column}" ELSE item."${column}" END`,
  );
  await tx.$executeRaw`
    UPDATE "plan_item" AS item SET
      ${Prisma.raw(sets.join(", "))},
      "retired_at" = CASE WHEN new.changes THEN NULL ELSE item."retired_at" END,
      "parent_id" = CASE WHEN new.moves THEN new."parent_id" ELSE item."parent_id" END,
      "position" = coalesce(new."position", item."position")
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS new(${typesOf({ ...columns, changes: "boolean", moves: "boolean" })})
    WHERE item."id" = new."id"`;
  await yieldToRequests();
}

function typesOf(columns: Readonly<Record<string, string>>): Prisma.Sql {
  return Prisma.raw(
    Object.entries(columns)
      .map(([column, type]) => `"${column}" ${type}`)
      .join(", "),
  );
}
