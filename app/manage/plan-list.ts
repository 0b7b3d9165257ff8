import { listPlans } from "#app/features/plans/queries.server.ts";
import type { ManageCommand } from "./commands.ts";

export const listAllPlans: ManageCommand = {
  noun: "plan",
  verb: "list",
  usage: "",
  does: "List the plans with their addresses",
  run: async () => {
    const plans = await listPlans();
    if (plans.length === 0) console.log("There is no plan yet.");
    for (const { slug, status, priorities, keyActions, title } of plans) {
      const counts = `${priorities} priorities, ${keyActions} key actions`;
      console.log(`${slug}  ${status}  ${counts}  ${title}`);
    }
    return 0;
  },
};
