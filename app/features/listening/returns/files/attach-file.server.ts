import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { fileKindOf } from "#app/platform/files/file-kind.server.ts";
import { storeFile } from "#app/platform/files/stored-files.server.ts";
import { isOpenForWriting } from "../calls/standing.ts";
import { lockReturn } from "../lock-return.server.ts";
import { ownReturns } from "../own-returns.server.ts";
import { fileLimits } from "./file-limits.ts";

export type FileRefusal = "fileTooLarge" | "fileKind" | "tooManyFiles" | "notOpen";

/** Adds a file to a return that is being written. What it is, its bytes say. Null when the return is not the viewer's. */
export async function attachFile(
  viewer: Viewer,
  returnId: string,
  file: { name: string; bytes: Uint8Array },
): Promise<{ ok: true } | { ok: false; reason: FileRefusal } | null> {
  if (file.bytes.byteLength > fileLimits.bytes) return { ok: false, reason: "fileTooLarge" };
  const kind = await fileKindOf(file.bytes);
  if (!kind) return { ok: false, reason: "fileKind" };
  let refusal: FileRefusal | null = null;
  const stored = await storeFile({ ...file, kind }, async (tx, fileId) => {
    const own = { AND: [{ id: returnId }, await ownReturns(viewer, tx)] };
    const mine = (await tx.serviceReturn.count({ where: own })) > 0;
    const row = mine ? await lockReturn(tx, returnId) : null;
    if (!row) return null;
    if (!isOpenForWriting(row.status)) refusal = "notOpen";
    else if ((await tx.returnFile.count({ where: { returnId, throughVersion: null } })) >= fileLimits.count)
      refusal = "tooManyFiles";
    if (refusal) return null;
    const fromVersion = (await tx.returnVersion.count({ where: { returnId } })) + 1;
    await tx.returnFile.create({ data: { returnId, fileId, fromVersion } });
    await recordAudit(tx, viewer, "return.file-added", { kind: "return", id: returnId }, { file: fileId });
    return { ok: true } as const;
  });
  return stored ?? (refusal ? { ok: false, reason: refusal } : null);
}

/**
 * Takes a file off a return that is being written. With versions that were sent already it stays; if there are none, its
 * bytes go with the next sweep. Null when it is not the viewer's.
 */
export async function removeFile(
  viewer: Viewer,
  returnId: string,
  fileId: string,
): Promise<{ ok: true } | { ok: false; reason: "notOpen" } | null> {
  return await db.$transaction(async (tx) => {
    const own = { AND: [{ id: returnId }, await ownReturns(viewer, tx)] };
    const row = (await tx.serviceReturn.count({ where: own })) > 0 ? await lockReturn(tx, returnId) : null;
    if (!row) return null;
    if (!isOpenForWriting(row.status)) return { ok: false, reason: "notOpen" };
    const file = await tx.returnFile.findFirst({ where: { returnId, fileId, throughVersion: null } });
    if (!file) return null;
    const sent = await tx.returnVersion.count({ where: { returnId } });
    if (file.fromVersion <= sent)
      await tx.returnFile.update({ where: { fileId }, data: { throughVersion: sent } });
    else {
      await tx.returnFile.delete({ where: { fileId } });
      await tx.storedFile.delete({ where: { id: fileId } });
    }
    await recordAudit(tx, viewer, "return.file-removed", { kind: "return", id: returnId }, { file: fileId });
    return { ok: true };
  });
}
