import { z } from "zod";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import type { Prisma } from "#app/platform/database/client/client.ts";
import { db } from "#app/platform/database/database.server.ts";
import { readStored } from "#app/platform/database/read-stored.ts";
import type { RecordFilters } from "./forms.ts";
import { mayReadAll, momentsOf, restrictedActions } from "./record-of-changes.ts";

const rowsOnAPage = 50;

const Detail = z.record(z.string(), z.unknown());

/**
 * One page of the record of changes, the newest first, with how many rows match and how many pages they fill. Who was
 * paid or supported is in it for administrators alone.
 */
export async function listChanges(filters: RecordFilters, viewer: Viewer) {
  const { after, before } = momentsOf(filters);
  const where: Prisma.AuditEventWhereInput = {
    ...(mayReadAll(viewer) ? {} : { NOT: { action: { startsWith: restrictedActions } } }),
    ...(filters.action ? { action: filters.action } : {}),
    ...(filters.person ? { actorName: { contains: literally(filters.person), mode: "insensitive" } } : {}),
    ...(filters.kind ? { subjectKind: filters.kind } : {}),
    ...(filters.id ? { subjectId: filters.id } : {}),
    ...(after || before ? { at: { gte: after, lt: before } } : {}),
  };
  const total = await db.auditEvent.count({ where });
  const pages = Math.max(1, Math.ceil(total / rowsOnAPage));
  const page = Math.min(filters.page, pages);
  const rows = await db.auditEvent.findMany({
    where,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    skip: (page - 1) * rowsOnAPage,
    take: rowsOnAPage,
  });
  return {
    ...{ total, pages, page },
    rows: rows.map((row) => ({
      ...row,
      detail: readStored(Detail, row.detail, `the detail of the event ${row.id}`),
    })),
  };
}

// The database reads these signs in a pattern as "anything".
const literally = (text: string) => text.replace(/[\\%_]/g, "\\$&");

/** The actions and the kinds of record that the record of changes has, in order. Walks the indexes, not the rows. */
export async function listChangeNames(viewer: Viewer): Promise<{ actions: string[]; kinds: string[] }> {
  const [actions, kinds] = await Promise.all([
    db.$queryRaw<{ name: string }[]>`
      WITH RECURSIVE names AS (
        (SELECT action AS name FROM audit_event ORDER BY action LIMIT 1)
        UNION ALL
        SELECT (SELECT action FROM audit_event WHERE action > name ORDER BY action LIMIT 1) FROM names WHERE name IS NOT NULL
      )
      SELECT name FROM names WHERE name IS NOT NULL`,
    db.$queryRaw<{ name: string }[]>`
      WITH RECURSIVE names AS (
        (SELECT subject_kind AS name FROM audit_event ORDER BY subject_kind LIMIT 1)
        UNION ALL
        SELECT (SELECT subject_kind FROM audit_event WHERE subject_kind > name ORDER BY subject_kind LIMIT 1)
        FROM names WHERE name IS NOT NULL
      )
      SELECT name FROM names WHERE name IS NOT NULL`,
  ]);
  const shown = (row: { name: string }) =>
    mayReadAll(viewer) || !`${row.name}.`.startsWith(restrictedActions);
  return {
    actions: actions.filter(shown).map((row) => row.name),
    kinds: kinds.filter(shown).map((row) => row.name),
  };
}
