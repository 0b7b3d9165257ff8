import { z } from "zod";
import { leadKey } from "#app/features/plans/wording/lead.ts";
import type { PlanUpload } from "#app/platform/database/client/client.ts";
import { db } from "#app/platform/database/database.server.ts";
import { readStored } from "#app/platform/database/read-stored.ts";
import { TableFormat } from "#app/platform/office-files/read-tables.server.ts";
import type { SourceTable } from "#app/platform/office-files/table-grid.ts";
import { StoredTables, TableChoice } from "./upload.ts";

const Counts = z.object({ added: z.number(), changed: z.number(), same: z.number() });

export type Upload = Pick<PlanUpload, "id" | "planId" | "title" | "fileName" | "state"> & {
  format: TableFormat;
  tables: SourceTable[];
  choice: TableChoice;
  counts: z.output<typeof Counts> | null;
  /** The title of the plan that it goes into, or null for a new one. */
  into: string | null;
};

/** An upload with its tables, or null. */
export async function findUpload(id: string): Promise<Upload | null> {
  const upload = await db.planUpload.findUnique({
    where: { id },
    include: { plan: { select: { title: true } } },
  });
  if (!upload) return null;
  const { planId, title, fileName, state, plan } = upload;
  return {
    ...{ id, planId, title, fileName, state },
    format: readStored(TableFormat, upload.format, `the format of the upload ${id}`),
    tables: readStored(StoredTables, upload.tables, `the tables of the upload ${id}`),
    choice: readStored(TableChoice, upload.choice, `the choice of the upload ${id}`),
    counts: countsOf(upload),
    into: plan?.title ?? null,
  };
}

/** How an upload stands, without its tables, or null. */
export async function findUploadState(id: string) {
  const upload = await db.planUpload.findUnique({
    where: { id },
    select: { id: true, planId: true, fileName: true, title: true, state: true, counts: true },
  });
  return upload && { ...upload, counts: countsOf(upload) };
}

function countsOf({ id, counts }: { id: string; counts: unknown }) {
  return readStored(Counts.nullable(), counts, `the counts of the upload ${id}`);
}

/** Says of words whether they are the name or an alias of a body of the controlled list. */
export async function knownLeads(): Promise<(words: string) => boolean> {
  const bodies = await db.leadBody.findMany({ include: { aliases: { select: { folded: true } } } });
  const known = new Set(
    bodies.flatMap(({ name, aliases }) => [leadKey(name), ...aliases.map((alias) => alias.folded)]),
  );
  return (words) => known.has(leadKey(words));
}
