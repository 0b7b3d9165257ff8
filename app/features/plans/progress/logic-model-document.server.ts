import { findPartnership } from "#app/features/partnership/accounts/queries.server.ts";
import { paths } from "#app/paths.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { type Grid, type GridCell, type PlainDocument, paragraph } from "#app/platform/documents/document.ts";
import {
  type DocumentFile,
  documentFile,
  longestExport,
} from "#app/platform/documents/document-file.server.ts";
import { type Author, exampleNotice, wording } from "#app/platform/documents/wording.ts";
import { translatorFor } from "#app/platform/i18n/instance.server.ts";
import type { Translate } from "#app/platform/i18n/texts.ts";
import { findLogicModel } from "./logic-model.server.ts";
import { type LogicCell, type LogicGroup, logicColumns } from "./logic-model.ts";

// Reports are written in the office's language.
const { t } = translatorFor("en");

/** A plan's logic model with the outcomes that have no place in it yet. Null: no such plan. */
export async function findLogicModelReport(planId: string) {
  const author = await findPartnership();
  const found = await findLogicModel(planId);
  return found && { ...found, report: logicModelDocument(found, t, author) };
}

/** A plan's logic model as a Word file; the export is recorded. Null: no such plan. */
export async function exportLogicModel(
  actor: Actor,
  planId: string,
  origin: string,
): Promise<DocumentFile | null> {
  const author = await findPartnership();
  const report = await db.$transaction(
    async (tx) => {
      const found = await findLogicModel(planId, tx);
      if (!found) return null;
      await recordAudit(tx, actor, "logicModel.exported", { kind: "plan", id: planId }, { format: "docx" });
      return logicModelDocument(found, t, author);
    },
    { timeout: longestExport },
  );
  return report && (await documentFile(report, "docx", origin));
}

type Model = { plan: { id: string; title: string }; groups: LogicGroup[] };

/** Inputs, outputs and outcomes in the columns that a logic model has, one block for each priority. */
function logicModelDocument({ plan, groups }: Model, t: Translate, author: Author): PlainDocument {
  const [, ...afterInput] = logicColumns;
  const head = (text: string, columnSpan = 1): GridCell => ({
    blocks: [paragraph(text)],
    heads: columnSpan > 1 ? "colgroup" : "col",
    columnSpan,
  });
  const grid: Grid = {
    kind: "grid",
    caption: t("progress-office:logic.caption", { title: plan.title }),
    columns: [],
    shares: [3, 5, 3, 3, 3],
    rows: [
      [
        head(t("progress-office:logic.inputs")),
        head(t("progress-office:logic.outputs")),
        head(t("progress-office:logic.outcomes"), 3),
      ],
      [
        head(t("progress-office:logic.resources")),
        ...afterInput.map((column) => head(t(`progress-office:logic.${column}`))),
      ],
      logicColumns.map((column) => head(t(`progress-office:logic.means.${column}`))),
      ...groups.flatMap(({ heading, cells }) => [
        [
          {
            blocks: [
              paragraph(heading ? `${heading.code} ${heading.name}` : t("progress-office:logic.noHeading")),
            ],
            heads: "rowgroup" as const,
            columnSpan: logicColumns.length,
          },
        ],
        logicColumns.map((column): GridCell => ({ blocks: bulletsOf(plan.id, cells[column]) })),
      ]),
    ],
  };
  return {
    title: t("progress-office:logic.fileTitle", { title: plan.title }),
    author: author.name,
    language: "en",
    paper: "landscape",
    wording: wording(t),
    footnotes: {},
    blocks: [...exampleNotice(t, author), grid],
  };
}

function bulletsOf(planId: string, cells: LogicCell[]): GridCell["blocks"] {
  if (cells.length === 0) return [];
  return [
    {
      kind: "bullets",
      items: cells.map(({ id, code, words }) => [
        { kind: "link", text: `${code} ${words}`, href: paths.office.editPlanItem(planId, id) },
      ]),
    },
  ];
}
