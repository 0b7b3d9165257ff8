import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { type Block, cell, type PlainDocument, paragraph } from "#app/platform/documents/document.ts";
import { type DocumentFile, documentFile } from "#app/platform/documents/document-file.server.ts";
import { exampleNotice, wording } from "#app/platform/documents/wording.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { pounds } from "./money.ts";
import { findOwnSupport } from "./support-queries.server.ts";

const { t } = translatorFor("en");

/** A letter that a member can show to a benefits adviser: what they were offered and paid back. Null: they have not joined. */
export async function benefitsLetter(
  viewer: Viewer,
  origin: string,
  now: Date,
): Promise<DocumentFile | null> {
  const support = await findOwnSupport(viewer.id);
  if (!support) return null;
  const partnership = await findPartnership();
  const report: PlainDocument = {
    title: t("panel-office:letter.title"),
    author: partnership.name,
    language: "en",
    wording: wording(t),
    blocks: [
      ...exampleNotice(t, partnership),
      paragraph(`${partnership.name}. ${partnership.address}`),
      paragraph(formatDay(dayOf(now), "en")),
      paragraph(
        t("panel-office:letter.who", {
          name: viewer.name,
          partnership: partnership.name,
          since: formatDay(dayOf(support.joinedAt), "en"),
        }),
      ),
      paragraph(t("panel-office:letter.what")),
      paragraph(t("panel-office:letter.choice")),
      ...table(
        t("panel-office:admin.offers"),
        [
          t("panel-office:rates.activity"),
          t("panel-member:support.onDay"),
          t("panel-office:admin.hours"),
          t("panel-member:support.amount"),
          t("panel-office:admin.form"),
        ],
        support.offers.map((offer) => [
          offer.activity,
          formatDay(offer.onDay, "en"),
          String(offer.minutes / 60),
          pounds(offer.pence),
          offer.form ? t(`panel-member:support.form.${offer.form}`) : t("panel-office:admin.notChosen"),
        ]),
      ),
      ...table(
        t("panel-member:support.expenses"),
        [
          t("panel-member:support.expenseKind"),
          t("panel-member:support.onDay"),
          t("panel-member:support.amount"),
        ],
        support.expenses.map((expense) => [
          t(`panel-member:support.kind.${expense.kind}`),
          formatDay(expense.onDay, "en"),
          pounds(expense.pence),
        ]),
      ),
      paragraph(t("panel-office:letter.expenses")),
      paragraph(
        t("panel-office:letter.contact", {
          email: partnership.contactEmail,
          phone: partnership.contactPhone,
        }),
      ),
    ],
    footnotes: {},
  };
  return await documentFile(report, "docx", origin);
}

function table(caption: string, columns: string[], rows: string[][]): Block[] {
  return rows.length === 0
    ? []
    : [{ kind: "table", caption, columns, rows: rows.map((row) => row.map((words) => cell(words))) }];
}
