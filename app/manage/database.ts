import { prepareDatabase } from "#app/platform/database/database.server.ts";
import type { ManageCommand } from "./commands.ts";

export const migrateDatabase: ManageCommand = {
  noun: "database",
  verb: "migrate",
  usage: "",
  does: "Bring the database up to this version",
  run: async () => {
    await prepareDatabase();
    console.log("The database is up to date.");
    return 0;
  },
};

export const loadExampleData: ManageCommand = {
  noun: "example",
  verb: "load",
  usage: "",
  does: "Load the invented example partnership, if the database is empty",
  run: async () => {
    const { loadExample, printExampleSignIns } = await import("#prisma/seed/load-example.server.ts");
    await loadExample();
    await printExampleSignIns();
    return 0;
  },
};
