import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import {
  type DocumentFile,
  type DocumentFormat,
  documentFile,
  longestExport,
} from "#app/platform/documents/document-file.server.ts";
import type { CaseRefusal } from "./case-for-change.ts";
import { findCaseForChangeReport } from "./case-for-change-report.server.ts";

/**
 * The case for change as a file, from the findings picked (null: all); the export is recorded. Refused, naming the
 * findings, where one rests on nobody's words any more. Null: no such consultation.
 */
export async function exportCaseForChange(
  actor: Actor,
  consultationId: string,
  picked: readonly string[] | null,
  wanted: { format: DocumentFormat; origin: string },
  now: Date,
): Promise<{ ok: true; file: DocumentFile } | CaseRefusal | null> {
  const author = await findPartnership();
  const found = await db.$transaction(
    async (tx) => {
      const one = await findCaseForChangeReport(consultationId, picked, author, now, tx);
      if (!one?.result.ok) return one;
      const findings = one.findings.filter((finding) => finding.picked).map(({ id }) => id);
      await recordAudit(
        tx,
        actor,
        "caseForChange.exported",
        { kind: "consultation", id: consultationId },
        { format: wanted.format, findings },
      );
      return one;
    },
    { timeout: longestExport },
  );
  if (!found) return null;
  const { result } = found;
  if (!result.ok) return result;
  return { ok: true, file: await documentFile(result.report, wanted.format, wanted.origin) };
}
