import { peopleInWords } from "#app/features/listening/contributions/head-count.ts";
import { channelName } from "#app/features/listening/programme/channel.ts";
import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import {
  type Bullets,
  cell,
  type Paragraph,
  type PlainDocument,
  paragraph,
  text,
} from "#app/platform/documents/document.ts";
import {
  type DocumentFile,
  documentFile,
  longestExport,
} from "#app/platform/documents/document-file.server.ts";
import { type Author, exampleNotice, wording } from "#app/platform/documents/wording.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import { type Heads, hasNoEvidence, listWhoShaped, type ShapedRow } from "./who-shaped.server.ts";

// Reports are written in the office's language.
const { t } = translatorFor("en");

/** Who shaped what in a plan, as a file; the export is recorded. Null: no such plan. */
export async function exportWhoShaped(
  actor: Actor,
  planId: string,
  format: "csv" | "docx",
  origin: string,
): Promise<DocumentFile | null> {
  const author = await findPartnership();
  const report = await db.$transaction(
    async (tx) => {
      const found = await listWhoShaped(planId, tx);
      if (!found) return null;
      await recordAudit(tx, actor, "whoShaped.exported", { kind: "plan", id: planId }, { format });
      return format === "csv" ? forSpreadsheets(found, author) : forReading(found, author);
    },
    { timeout: longestExport },
  );
  return report && (await documentFile(report, format, origin));
}

type Found = { title: string; rows: ShapedRow[] };

const columns = [
  ...(["code", "kind", "name", "status", "people", "groups", "channels", "consultations", "before"] as const),
  ...(["after", "levels", "findings", "citations", "changes"] as const),
];

/** One row for each, one fact in each column. */
function forSpreadsheets({ title, rows }: Found, author: Author): PlainDocument {
  const cells = (row: ShapedRow): Record<(typeof columns)[number], string> => ({
    ...{ code: row.code, kind: t(`plans-office:kind.${row.kind}`), name: row.name },
    ...{ status: t(`progress-office:status.${row.status}`), people: heads(row.said) },
    ...{ groups: groupsOf(row).join("; "), channels: channelsOf(row).join("; ") },
    consultations: row.consultations.map((one) => one.title).join("; "),
    ...{ before: heads(row.before), after: heads(row.after), levels: levelsOf(row) },
    findings: row.findings.map((finding) => finding.text).join("\n"),
    citations: String(row.citations),
    changes: changesOf(row).join("\n"),
  });
  return {
    ...frame(title, author),
    blocks: [
      {
        kind: "table",
        caption: t("progress-office:shaped.title"),
        columns: columns.map((key) => t(`progress-office:shaped.${key}`)),
        rows: rows.map((row) => columns.map((key) => cell(cells(row)[key]))),
      },
    ],
  };
}

/** For a board: a line for each row that people shaped, and the list of those that nobody did. */
function forReading({ title, rows }: Found, author: Author): PlainDocument {
  const none = rows.filter(hasNoEvidence);
  const shaped = rows.filter((row) => !hasNoEvidence(row));
  return {
    ...frame(title, author),
    paper: "landscape",
    blocks: [
      ...exampleNotice(t, author),
      paragraph(t("progress-office:shaped.text")),
      paragraph(t("progress-office:shaped.sum", { shaped: shaped.length, all: rows.length })),
      {
        kind: "table",
        caption: t("progress-office:shaped.title"),
        columns: (["name", "evidence", "people", "stage", "levels", "changes"] as const).map((key) =>
          t(`progress-office:shaped.${key}`),
        ),
        shares: [4, 4, 3, 2, 2, 4],
        rows: shaped.map((row) => [
          cell(`${row.code} ${row.name} (${t(`progress-office:status.${row.status}`)})`),
          lines([
            ...row.findings.map((finding) => finding.text),
            t("progress-office:shaped.citationCount", { citations: row.citations }),
          ]),
          lines([heads(row.said), ...groupsOf(row), ...channelsOf(row)]),
          lines([stageOf(row), ...row.consultations.map((one) => one.title)]),
          cell(levelsOf(row)),
          lines(changesOf(row)),
        ]),
      },
      { kind: "heading", level: 2, text: t("progress-office:shaped.noneTitle", { none: none.length }) },
      ...(none.length === 0
        ? []
        : [{ kind: "bullets" as const, items: none.map((row) => [text(`${row.code} ${row.name}`)]) }]),
    ],
  };
}

function frame(title: string, author: Author): Omit<PlainDocument, "blocks"> {
  return {
    title: t("progress-office:shaped.fileTitle", { title }),
    author: author.name,
    language: "en",
    wording: wording(t),
    footnotes: {},
  };
}

function lines(words: string[]): (Paragraph | Bullets)[] {
  return words.filter((one) => one !== "").map((one) => paragraph(one));
}

function heads({ people, atLeast }: Heads): string {
  return peopleInWords(t, people, atLeast);
}

function groupsOf({ groups }: ShapedRow): string[] {
  return groups.map((one) => `${one.name ?? t("progress-office:shaped.noGroup")}: ${heads(one)}`);
}

function channelsOf({ channels }: ShapedRow): string[] {
  return channels.map((one) => `${channelName(t, one.name)}: ${heads(one)}`);
}

function stageOf({ said, before, after }: ShapedRow): string {
  if (said.people === 0) return "";
  return t("progress-office:shaped.stages", { before: heads(before), after: heads(after) });
}

function levelsOf({ levels }: ShapedRow): string {
  return levels.map((level) => t(`programme-office:level.${level}`)).join(", ");
}

function changesOf({ changes }: ShapedRow): string[] {
  return changes.map(({ before, after, reason }) =>
    before === after
      ? reason
      : before === ""
        ? t("progress-office:shaped.added", { after, reason })
        : t("progress-office:shaped.changed", { before, after, reason }),
  );
}
