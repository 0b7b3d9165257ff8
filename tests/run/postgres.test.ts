import { expect, test, vi } from "vitest";
import { startPostgres } from "./postgres.mjs";

test("a server that TEST_DATABASE_URL names is used as it is and never ended", async () => {
  vi.stubEnv("TEST_DATABASE_URL", "postgresql://somebody@127.0.0.1:1/theirs");
  const server = await startPostgres();
  expect(server.url).toBe("postgresql://somebody@127.0.0.1:1/theirs");
  await server.stop();
  await expect(server.kill()).rejects.toThrow("not ours to end");
});
