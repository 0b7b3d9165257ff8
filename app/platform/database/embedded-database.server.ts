import { Buffer } from "node:buffer";
import {
  messages,
  PGlite,
  type PGliteOptions,
  parse,
  protocol,
  type Results,
  type Transaction,
} from "@electric-sql/pglite";

/** What a statement can be given without asking the database for the types it expects. */
export type StatementValue = string | number | boolean | Date | null;

/** The name stands for the text: one name, one text. */
type Statement = { name: string; text: string; values: StatementValue[] };
type Waiting = Statement & { resolve: (rows: unknown[]) => void; reject: (error: unknown) => void };

// Enough for everybody who answers at one moment, and few enough for whoever waits behind them.
const largestBatch = 50;

/**
 * PostgreSQL inside this process. It has one connection: queries, transactions and batches of prepared statements wait
 * for each other in one queue.
 */
export class EmbeddedDatabase extends PGlite {
  readonly #prepared = new Set<string>();
  readonly #waiting: Waiting[] = [];
  #queue: Promise<unknown> = Promise.resolve();

  /** Opens a database, a new one in memory unless the options name a folder. */
  static async open(options: PGliteOptions): Promise<EmbeddedDatabase> {
    const database = new EmbeddedDatabase(options);
    await database.waitReady;
    return database;
  }

  override query<Row>(...asked: Parameters<PGlite["query"]>): Promise<Results<Row>> {
    return this.#enqueue(() => super.query<Row>(...asked));
  }

  override exec(...asked: Parameters<PGlite["exec"]>): ReturnType<PGlite["exec"]> {
    return this.#enqueue(() => super.exec(...asked));
  }

  override transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#enqueue(() => super.transaction(work));
  }

  override close(): Promise<void> {
    return this.#enqueue(() => super.close());
  }

  /**
   * Runs a named statement, parsed and planned once. Those that wait at the same moment are sent in one batch,
   * each in a transaction of its own, because the sending costs more than most of them do.
   */
  queryPrepared<Row>(statement: Statement): Promise<Row[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ...statement, resolve: (rows) => resolve(rows as Row[]), reject });
      if (this.#waiting.length === 1) this.#scheduleBatch();
    });
  }

  #enqueue<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => {});
    return done;
  }

  #scheduleBatch(): void {
    setImmediate(() => void this.#enqueue(() => this.#runBatch()));
  }

  async #runBatch(): Promise<void> {
    const batch = this.#waiting.splice(0, largestBatch);
    if (this.#waiting.length > 0) this.#scheduleBatch();
    try {
      await this.#handOver(batch);
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }

  async #handOver(batch: Waiting[]): Promise<void> {
    if (this.closed) throw new Error("The database is closed.");
    const all = batch.flatMap((statement) => messagesOf(statement, this.#prepared));
    const answer = await this.execProtocol(Buffer.concat(all), { throwOnError: false });
    let rest = answer.messages;
    for (const { name, resolve, reject } of batch) {
      const end = rest.findIndex((message) => message.name === "readyForQuery") + 1;
      const own = rest.slice(0, end);
      rest = rest.slice(end);
      const refusal = own.find((message) => message instanceof messages.DatabaseError);
      if (refusal) this.#prepared.delete(name);
      if (refusal) reject(refusal);
      else resolve(parse.parseResults(own, this.parsers)[0]?.rows ?? []);
    }
  }
}

/** What makes the database run one statement: it ends with a sync, which closes the transaction, whatever happened in it. */
function messagesOf({ name, text, values }: Statement, prepared: Set<string>): Uint8Array[] {
  const { serialize } = protocol;
  const preparing = prepared.has(name)
    ? []
    : [serialize.close({ type: "S", name }), serialize.parse({ name, text })];
  prepared.add(name);
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
