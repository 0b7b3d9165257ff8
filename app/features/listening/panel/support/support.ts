import type { ExpenseKind } from "#app/platform/database/client/enums.ts";

export const contactWays = ["email", "phone", "text", "post", "worker"] as const;

export const expenseKinds = [
  "travel",
  "childcare",
  "care",
  "phoneAndData",
  "other",
] as const satisfies ExpenseKind[];
