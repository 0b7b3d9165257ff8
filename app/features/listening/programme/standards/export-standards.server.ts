import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import {
  type DocumentFile,
  documentFile,
  longestExport,
} from "#app/platform/documents/document-file.server.ts";
import { findStandardsSheet } from "./standards-sheet.server.ts";

/** A consultation's sheet of standards as a Word file; the export is recorded. Null: no such consultation. */
export async function exportStandards(
  actor: Actor,
  consultationId: string,
  origin: string,
  now: Date,
): Promise<DocumentFile | null> {
  const author = await findPartnership();
  const report = await db.$transaction(
    async (tx) => {
      const sheet = await findStandardsSheet(consultationId, author, now, tx);
      if (!sheet) return null;
      const subject = { kind: "consultation", id: consultationId };
      await recordAudit(tx, actor, "standards.exported", subject, { format: "docx" });
      return sheet;
    },
    { timeout: longestExport },
  );
  return report && (await documentFile(report, "docx", origin));
}
