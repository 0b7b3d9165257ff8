import { createUser } from "./create-user.ts";
import { loadExampleData, migrateDatabase } from "./database.ts";
import { checkPlanTable } from "./plan-check.ts";
import { exportPlanTable } from "./plan-export.ts";
import { importPlanTable } from "./plan-import.ts";
import { listAllPlans } from "./plan-list.ts";
import { sendDueReminders } from "./reminders-send.ts";

/** One thing that the command line can do. `run` returns the exit code. */
export type ManageCommand = {
  noun: string;
  verb: string;
  usage: string;
  does: string;
  run: (args: string[]) => Promise<number>;
};

export const commands: ManageCommand[] = [
  createUser,
  migrateDatabase,
  loadExampleData,
  listAllPlans,
  checkPlanTable,
  importPlanTable,
  exportPlanTable,
  sendDueReminders,
];
