import type { PaperForm, PaperKeying } from "#app/platform/database/client/client.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { seal, unseal } from "#app/platform/sealing.server.ts";
import { typedStored } from "../typed-answers.ts";
import type { KeyedPaper } from "./paper-keying.ts";

export type StoredPaper = PaperForm & { keyings: PaperKeying[] };

/** A stored keying as it was typed, with the person's name if it is still there. */
export function keyedPaper({ responseId, language, typed, sealedName }: PaperKeying): KeyedPaper {
  const rest = typedStored(typed, `the paper form ${responseId}`);
  return { language, typed: sealedName ? { ...rest, name: unseal(sealedName) } : rest };
}

/** A keying as it is stored: the name sealed and apart. */
export function storedKeying({ language, typed: { name, ...typed } }: KeyedPaper) {
  const sealedName = typeof name === "string" && name.trim() ? seal(name) : null;
  return { language, typed, sealedName };
}

/** Says which keying of a form stands. From now on the name stands with the respondent alone. */
export async function settleKeyings(tx: Transaction, responseId: string, chosen: number): Promise<void> {
  await tx.paperForm.update({ where: { responseId }, data: { chosen } });
  await tx.paperKeying.updateMany({ where: { responseId }, data: { sealedName: null } });
}
