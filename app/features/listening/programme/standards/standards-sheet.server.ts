import { db, type Transaction } from "#app/platform/database/database.server.ts";
import type { PlainDocument } from "#app/platform/documents/document.ts";
import type { Author } from "#app/platform/documents/wording.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { standardsDocument } from "./standards-document.server.ts";
import { findStandards } from "./standards-queries.server.ts";

// Reports are written in the office's language.
const { t } = translatorFor("en");

/** A consultation's sheet of standards as it stands now. Null: no such consultation. */
export async function findStandardsSheet(
  consultationId: string,
  author: Author,
  now: Date,
  tx: Transaction = db,
): Promise<PlainDocument | null> {
  const record = await findStandards(consultationId, now, tx);
  return record && standardsDocument({ record, t, author, now });
}
