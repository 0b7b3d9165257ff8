import type { Actor } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { changeText, type NewText, type TextRefusal } from "./change-text.server.ts";

/** Saves a paragraph's words. A conflict returns what stands there now; nothing of either is lost. Null: no such paragraph. */
export async function editParagraph(
  actor: Actor,
  wanted: Omit<NewText, "newKey">,
  now: Date,
): Promise<{ ok: true; revision: number } | TextRefusal | null> {
  return await db.$transaction((tx) => changeText(tx, actor, wanted, now));
}
