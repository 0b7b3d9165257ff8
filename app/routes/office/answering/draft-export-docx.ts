import { draftFile } from "./draft-export-file.server.ts";

export const loader = draftFile("docx");
