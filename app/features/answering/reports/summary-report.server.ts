import { db, type Transaction } from "#app/platform/database/database.server.ts";
import type { PlainDocument } from "#app/platform/documents/document.ts";
import type { Author } from "#app/platform/documents/wording.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { findSummary } from "./queries.server.ts";
import { summaryDocument } from "./summary-document.server.ts";

// Reports are written in the office's language.
const { t } = translatorFor("en");

/** A consultation's summary as it stands now. Null: no such consultation. */
export async function findSummaryReport(
  consultationId: string,
  author: Author,
  now: Date,
  tx: Transaction = db,
): Promise<PlainDocument | null> {
  const facts = await findSummary(tx, consultationId);
  return facts && summaryDocument({ facts, t, author, now });
}
