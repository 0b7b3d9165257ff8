import { randomBytes } from "node:crypto";
import { Agent } from "node:http";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { startPostgres } from "#tests/run/postgres.mjs";
import { answerSurvey } from "#tests/support/answer-survey.mjs";
import { startServer } from "#tests/support/running-server.mjs";
import { withDatabase } from "#tests/support/stored-rows.ts";

const people = 8;
const loadFor = 4000;
const fewest = 3;

type Server = Awaited<ReturnType<typeof startServer>>;
type Stored = {
  reference: string;
  responses: number;
  contributions: number;
  answers: number;
  passages: number;
  words: number;
};

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** Lets several people answer, each again and again in words of their own, until `stop`; returns what was acknowledged. */
function answerUntilStopped(origin: string) {
  const acknowledged = new Map<string, string>();
  const refusals: string[] = [];
  let stopped = false;
  const person = async (number: number) => {
    for (let time = 0; !stopped; time++) {
      const words = `Person ${number}, time ${time}: a café that stays open in the evening.`;
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      try {
        const { reference } = await answerSurvey(origin, { words, agent });
        acknowledged.set(reference, words);
      } catch (error) {
        if (!stopped) refusals.push(String(error));
      } finally {
        agent.destroy();
      }
    }
  };
  const all = Promise.all(Array.from({ length: people }, (_, number) => person(number)));
  return {
    acknowledged,
    refusals,
    stop: async () => {
      stopped = true;
      await all;
    },
  };
}

/** How often each acknowledged reference is stored, and with how much. */
async function storedFor(server: Server, databaseUrl: string | undefined, acknowledged: Map<string, string>) {
  const where = { folder: server.folder, databaseUrl };
  return await withDatabase(where, async (ask) => {
    const found: Stored[] = [];
    for (const [reference, words] of acknowledged) {
      const [row] = await ask<Omit<Stored, "reference">>(`
        SELECT count(DISTINCT response.id)::int AS responses, count(DISTINCT contribution.id)::int AS contributions,
               count(DISTINCT answer.question_id)::int AS answers, count(DISTINCT passage.id)::int AS passages,
               (count(DISTINCT passage.id) FILTER (WHERE passage.text = '${words}'))::int AS words
        FROM survey_response response
        LEFT JOIN answer ON answer.response_id = response.id
        LEFT JOIN contribution ON contribution.source_id = response.id AND contribution.channel = 'survey'
        LEFT JOIN passage ON passage.contribution_id = contribution.id
        WHERE response.reference = '${reference}' AND response.status = 'sent'`);
      if (row) found.push({ reference, ...row });
    }
    const [orphans] = await ask<{ count: number }>(`
      SELECT count(*)::int AS count FROM survey_response
      WHERE (status = 'sent') <> (reference IS NOT NULL AND respondent_id IS NOT NULL)`);
    return { found, half: orphans?.count };
  });
}

async function loseNothing(server: Server, databaseUrl: string | undefined, crash: () => Promise<void>) {
  const crowd = answerUntilStopped(server.origin);
  await setTimeout(loadFor);
  for (let more = 0; crowd.acknowledged.size < fewest && more < 40; more++) await setTimeout(250);
  const { refusals } = crowd;
  const before = refusals.length;
  await crash();
  await crowd.stop();
  expect(refusals.slice(0, before)).toEqual([]);
  expect(crowd.acknowledged.size).toBeGreaterThanOrEqual(fewest);

  // It opens again by itself, and goes on taking answers.
  await server.start();
  const last = await answerSurvey(server.origin, { words: "After the power came back." });
  crowd.acknowledged.set(last.reference, "After the power came back.");
  await server.end();

  const { found, half } = await storedFor(server, databaseUrl, crowd.acknowledged);
  const whole = found.filter(
    (one) =>
      one.responses === 1 &&
      one.contributions === 1 &&
      one.answers > 0 &&
      one.words > 0 &&
      one.words === one.passages,
  );
  expect(found.filter((one) => !whole.includes(one))).toEqual([]);
  expect(whole.length).toBe(crowd.acknowledged.size);
  expect(half).toBe(0);
}

test("no acknowledged response is lost when the app is killed under load, on the embedded database", async () => {
  const server = await startServer();
  cleanUps.push(server.stop);
  await loseNothing(server, undefined, server.kill);
}, 300_000);

/** A new database on a server that may be somebody else's, gone again afterwards. */
async function databaseOfOurOwn(serverUrl: string): Promise<string> {
  const name = `conversations_crash_${randomBytes(6).toString("hex")}`;
  const onServer = async (sql: string) => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await onServer(`CREATE DATABASE ${name}`);
  cleanUps.push(() => onServer(`DROP DATABASE ${name} WITH (FORCE)`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** A PostgreSQL that keeps what it has promised: the tests' own, unless this machine has none. */
async function durablePostgres() {
  try {
    return await startPostgres();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test("no acknowledged response is lost when the app and PostgreSQL are killed under load", async (context) => {
  const postgres = await durablePostgres();
  if (typeof postgres === "string") return context.skip(postgres);
  cleanUps.push(postgres.stop);
  const databaseUrl = await databaseOfOurOwn(postgres.url);
  const server = await startServer({ databaseUrl });
  cleanUps.push(server.stop);
  await loseNothing(server, databaseUrl, async () => {
    if (process.env.TEST_DATABASE_URL) return await server.kill();
    await Promise.all([postgres.kill(), server.kill()]);
    await postgres.restart();
  });
}, 300_000);
