import { db, type Transaction } from "#app/platform/database/database.server.ts";
import type { PlainDocument } from "#app/platform/documents/document.ts";
import type { Author } from "#app/platform/documents/wording.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { type CaseRefusal, pickFindings } from "./case-for-change.ts";
import { caseForChangeDocument } from "./case-for-change-document.server.ts";
import { findCaseForChange } from "./queries.server.ts";

// Reports are written in the office's language.
const { t } = translatorFor("en");

export type CaseForChange = {
  consultationId: string;
  rowTitle: string;
  /** Every finding of the consultation, and whether it goes in. */
  findings: { id: string; text: string; picked: boolean }[];
  result: { ok: true; report: PlainDocument } | CaseRefusal;
};

/** The case for change from the findings picked (null: all), or why it cannot be written. Null: no such consultation. */
export async function findCaseForChangeReport(
  consultationId: string,
  picked: readonly string[] | null,
  author: Author,
  now: Date,
  tx: Transaction = db,
): Promise<CaseForChange | null> {
  const facts = await findCaseForChange(tx, consultationId);
  if (!facts) return null;
  const choice = pickFindings(facts.findings, picked);
  return {
    consultationId,
    rowTitle: t("reports-office:case.rowTitle", { title: facts.consultation.title }),
    findings: facts.findings.map(({ id, text }) => ({
      id,
      text,
      picked: picked === null || picked.includes(id),
    })),
    result: choice.ok
      ? {
          ok: true,
          report: caseForChangeDocument({ facts, findings: choice.findings, t, author, now }),
        }
      : choice,
  };
}
