import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import {
  type DocumentFile,
  documentFile,
  longestExport,
} from "#app/platform/documents/document-file.server.ts";
import { findSummaryReport } from "./summary-report.server.ts";

/** A consultation's summary as a file; the export is recorded. Null: no such consultation. */
export async function exportSummary(
  actor: Actor,
  consultationId: string,
  wanted: { format: "docx" | "html"; origin: string },
  now: Date,
): Promise<DocumentFile | null> {
  const author = await findPartnership();
  const report = await db.$transaction(
    async (tx) => {
      const found = await findSummaryReport(consultationId, author, now, tx);
      if (!found) return null;
      await recordAudit(
        tx,
        actor,
        "summary.exported",
        { kind: "consultation", id: consultationId },
        { format: wanted.format },
      );
      return found;
    },
    { timeout: longestExport },
  );
  return report && (await documentFile(report, wanted.format, wanted.origin));
}
