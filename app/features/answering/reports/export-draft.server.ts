import { findDraftForExport, type ToSettle } from "#app/features/answering/evidence/draft-queries.server.ts";
import {
  findUnprovenClaims,
  type UnprovenClaim,
} from "#app/features/listening/panel/involvement/claims.server.ts";
import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type DocumentFile, documentFile } from "#app/platform/documents/document-file.server.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { draftDocument } from "./draft-document.ts";

// Drafts are written in the office's language.
const { t } = translatorFor("en");

/**
 * A draft as a file with its footnotes; the export is recorded. Refused, naming each line, while a citation rests on
 * what may no longer be used, and while it says "co-produced" without the panel's word for it. Null: no such draft.
 */
export async function exportDraft(
  actor: Actor,
  draftId: string,
  wanted: { format: "docx" | "html"; origin: string },
): Promise<
  | { ok: true; file: DocumentFile }
  | { ok: false; reason: "unsettled"; unsettled: ToSettle[] }
  | { ok: false; reason: "coProduced"; claims: UnprovenClaim[] }
  | null
> {
  const author = await findPartnership();
  const found = await findDraftForExport(draftId);
  if (!found) return null;
  if (found.unsettled.length > 0) return { ok: false, reason: "unsettled", unsettled: found.unsettled };
  const claims = await findUnprovenClaims({ draftId });
  if (claims.length > 0) return { ok: false, reason: "coProduced", claims };
  const file = await documentFile(draftDocument(found, t, author), wanted.format, wanted.origin);
  await db.$transaction((tx) =>
    recordAudit(
      tx,
      actor,
      "draft.exported",
      { kind: "draft", id: draftId },
      { format: wanted.format, footnotes: found.footnotes.length },
    ),
  );
  return { ok: true, file };
}
