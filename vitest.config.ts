import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// What these find does not depend on where the database runs, and they take minutes; pages.db.test.ts walks there too.
const walks = ["tests/guards/access.db.test.ts", "tests/routes/bad-input.db.test.ts"];
const isOnServer = Boolean(process.env.DATABASE_URL);
const everywhere = ["app/**", "prisma/**", "tests/**"];

export default defineConfig({
  test: {
    pool: "forks",
    // Every core works: the process that hands out the files has next to nothing to do.
    maxWorkers: availableParallelism(),
    restoreMocks: true,
    unstubEnvs: true,
    setupFiles: ["tests/support/setup-console.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Rules keep nothing between tests, and loading the packages anew for each file would take most of the time.
          isolate: false,
          include: everywhere.map((folder) => `${folder}/*.test.{ts,tsx}`),
          exclude: ["**/*.db.test.ts", "**/*.db.test.tsx"],
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: everywhere.map((folder) => `${folder}/*.db.test.{ts,tsx}`),
          exclude: isOnServer ? walks : [],
          globalSetup: ["tests/support/prepared-database.ts"],
          setupFiles: ["tests/support/setup-database.ts"],
          // Each file brings up a database of its own first.
          testTimeout: 30_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
