// What the same bytes cost without the app: a bare HTTP server that sends recorded answers and, for each post, makes one
// insert into the same kind of database. Started by bench.mjs; prints its address.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const { recording, databaseUrl, folder } = JSON.parse(process.argv[2] ?? "{}");
/** @type {Map<string, { status: number, headers: [string, string][], body: Buffer }>} */
const answers = new Map(
  JSON.parse(readFileSync(recording, "utf8")).map((one) => [
    `${one.method} ${one.path}`,
    { status: one.status, headers: one.headers.flat(), body: Buffer.from(one.body, "base64") },
  ]),
);
const insert = "INSERT INTO bench_floor (path, body) VALUES ($1, $2)";
const table = "CREATE TABLE IF NOT EXISTS bench_floor (id BIGSERIAL PRIMARY KEY, path TEXT, body TEXT)";
const store = databaseUrl || folder ? await openStore() : null;

async function openStore() {
  if (databaseUrl) {
    const { default: pg } = await import("pg");
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
    await pool.query(table);
    return (path, body) => pool.query(insert, [path, body]);
  }
  const { PGlite } = await import("@electric-sql/pglite");
  const database = await PGlite.create({ dataDir: folder });
  await database.exec(table);
  return (path, body) => database.query(insert, [path, body]);
}

const server = createServer((request, response) => {
  const answer = answers.get(`${request.method} ${request.url}`);
  if (!answer) return response.writeHead(404).end();
  if (request.method === "GET") return response.writeHead(answer.status, answer.headers).end(answer.body);
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", async () => {
    await store?.(request.url, Buffer.concat(parts).toString());
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  if (address && typeof address === "object") console.log(`Ready on http://127.0.0.1:${address.port}`);
});
