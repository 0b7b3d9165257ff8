import { Buffer } from "node:buffer";
import { messages, type PGlite, parse, protocol } from "@electric-sql/pglite";

/** What a statement can be given without asking the database for the types it expects. */
export type StatementValue = string | number | boolean | Date | null;

/** A statement without a name ("") is parsed and planned each time. */
type Statement = { name: string; text: string; values: StatementValue[] };
type Waiting = Statement & { resolve: (rows: unknown[]) => void; reject: (error: unknown) => void };
type Line = { known: Set<string>; waiting: Waiting[] };

// Enough for everybody who answers at one moment, and few enough for whoever waits behind them.
const mostAtOnce = 50;

const lines = new WeakMap<PGlite, Line>();

/**
 * Runs a named statement, parsed and planned once. Those that wait for the embedded database at the same moment are
 * handed over together, each in a transaction of its own, because the handing over costs more than most of them do.
 * Waits for whoever is in a transaction, as `query` does.
 */
export function queryPrepared<Row>(pglite: PGlite, statement: Statement): Promise<Row[]> {
  const line = lines.get(pglite) ?? { known: new Set(), waiting: [] };
  lines.set(pglite, line);
  return new Promise((resolve, reject) => {
    line.waiting.push({ ...statement, resolve: (rows) => resolve(rows as Row[]), reject });
    if (line.waiting.length === 1) setImmediate(() => void takeTurn(pglite, line));
  });
}

async function takeTurn(pglite: PGlite, line: Line): Promise<void> {
  let taken: Waiting[] = [];
  try {
    await pglite._runExclusiveTransaction(() =>
      pglite._runExclusiveQuery(async () => {
        taken = line.waiting.splice(0, mostAtOnce);
        if (line.waiting.length > 0) setImmediate(() => void takeTurn(pglite, line));
        await handOver(pglite, line.known, taken);
      }),
    );
  } catch (error) {
    for (const { reject } of taken.length > 0 ? taken : line.waiting.splice(0)) reject(error);
  }
}

async function handOver(pglite: PGlite, known: Set<string>, taken: Waiting[]): Promise<void> {
  const all = taken.flatMap((statement) => messagesOf(statement, known));
  const answer = await pglite.execProtocol(Buffer.concat(all), { syncToFs: false, throwOnError: false });
  await pglite.syncToFs();
  let rest = answer.messages;
  for (const { name, resolve, reject } of taken) {
    const end = rest.findIndex((message) => message.name === "readyForQuery") + 1;
    const own = rest.slice(0, end);
    rest = rest.slice(end);
    const refusal = own.find((message) => message instanceof messages.DatabaseError);
    if (refusal) known.delete(name);
    if (refusal) reject(refusal);
    else resolve(parse.parseResults(own, pglite.parsers)[0]?.rows ?? []);
  }
}

/** What makes the database run one statement: it ends with a sync, which closes the transaction, whatever happened in it. */
function messagesOf({ name, text, values }: Statement, known: Set<string>): Uint8Array[] {
  const { serialize } = protocol;
  const preparing = known.has(name)
    ? []
    : [serialize.close({ type: "S", name }), serialize.parse({ name, text })];
  if (name !== "") known.add(name);
  return [
    ...preparing,
    serialize.bind({ statement: name, values: values.map(asText) }),
    serialize.describe({ type: "P" }),
    serialize.execute({}),
    serialize.sync(),
  ];
}

function asText(value: StatementValue): string | null {
  if (value === null) return null;
  return value instanceof Date ? value.toISOString() : String(value);
}
