import { listPlans } from "#app/features/plans/plan/queries.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import type { ManageCommand } from "./commands.ts";

const { t } = translatorFor("en");

export const listAllPlans: ManageCommand = {
  noun: "plan",
  verb: "list",
  usage: "",
  does: "List the plans with their addresses",
  run: async () => {
    const plans = await listPlans();
    if (plans.length === 0) console.log("There is no plan yet.");
    for (const { slug, status, priorities, keyActions, title } of plans) {
      const counts = [
        t("plans-office:kinds.priority", { count: priorities }),
        t("plans-office:list.actions", { count: keyActions }),
      ].join(", ");
      console.log(`${slug}  ${status}  ${counts}  ${title}`);
    }
    return 0;
  },
};
