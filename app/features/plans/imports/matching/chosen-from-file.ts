/**
 * Of what was changed in the plan since the last import, where the file's words are taken all the same: items by their
 * place among all that the file holds ("12"), the plan's own texts by their keys ("text:vision").
 */
export type ChosenFromFile = ReadonlySet<string> | "all";

export function isChosen(take: ChosenFromFile, one: string): boolean {
  return take === "all" || take.has(one);
}
