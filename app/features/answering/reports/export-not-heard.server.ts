import { findReach } from "#app/features/listening/programme/reach-queries.server.ts";
import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import {
  type DocumentFile,
  documentFile,
  longestExport,
} from "#app/platform/documents/document-file.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { notHeardDocument } from "./not-heard-document.server.ts";
import { findPrioritiesHeard } from "./priorities-heard.server.ts";

// Reports are written in the office's language.
const { t } = translatorFor("en");

/** Who has not been heard in a consultation, as CSV; the export is recorded. Null: no such consultation. */
export async function exportNotHeard(
  actor: Actor,
  consultationId: string,
  origin: string,
): Promise<DocumentFile | null> {
  const author = await findPartnership();
  const report = await db.$transaction(
    async (tx) => {
      const heard = await findPrioritiesHeard(consultationId, tx);
      if (!heard) return null;
      const reach = await findReach(consultationId, tx);
      const { title } = await tx.consultation.findUniqueOrThrow({ where: { id: consultationId } });
      const subject = { kind: "consultation", id: consultationId };
      await recordAudit(tx, actor, "notHeard.exported", subject, { format: "csv" });
      return notHeardDocument({ consultation: title, reach, heard }, t, author);
    },
    { timeout: longestExport },
  );
  return report && (await documentFile(report, "csv", origin));
}
