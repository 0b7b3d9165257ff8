import { caseForChangeFile } from "./case-for-change-file.server.ts";

export const loader = caseForChangeFile("html");
