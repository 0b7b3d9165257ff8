import { planFile } from "./plan-print-file.server.ts";

export const loader = planFile("csv");
