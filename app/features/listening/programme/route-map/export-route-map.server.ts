import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type DocumentFile, documentFile } from "#app/platform/documents/document-file.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { routeMapDocument } from "./route-map-document.server.ts";
import { findRouteMap } from "./route-map-queries.server.ts";

// Reports are written in the office's language.
const { t } = translatorFor("en");

/** A consultation's route map as a file; the export is recorded. Null: no such consultation, or no route map yet. */
export async function exportRouteMap(
  actor: Actor,
  consultationId: string,
  wanted: { format: "docx" | "csv"; origin: string },
): Promise<DocumentFile | null> {
  const author = await findPartnership();
  const report = await db.$transaction(async (tx) => {
    const map = await findRouteMap(consultationId, tx);
    if (!map) return null;
    const { title } = await tx.consultation.findUniqueOrThrow({ where: { id: consultationId } });
    const subject = { kind: "consultation", id: consultationId };
    await recordAudit(tx, actor, "routeMap.exported", subject, { format: wanted.format });
    return routeMapDocument(map, { consultation: title, t, author });
  });
  return report && (await documentFile(report, wanted.format, wanted.origin));
}
