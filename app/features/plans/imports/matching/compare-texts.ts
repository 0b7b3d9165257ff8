import { longestText } from "#app/features/plans/plan/plan.ts";
import { foldText } from "#app/features/plans/plan/plan-item.ts";
import { type PlanTextField, planTextFields, type StoredPlan } from "#app/features/plans/plan/stored-item.ts";
import type { PlanImport } from "../plan-import.ts";
import type { ReadPlanTable } from "../reading/read-plan-table.ts";
import { type ChosenFromFile, isChosen } from "./chosen-from-file.ts";

/**
 * What a table of footnotes or of the plan's own texts would change. A text that was changed in the plan since its table
 * came in stays, unless somebody takes the file's.
 */
export function compareTexts(
  plan: StoredPlan,
  read: ReadPlanTable,
  take: ChosenFromFile,
): Pick<PlanImport, "footnotes" | "texts"> {
  const fateOf = (before: string | null, words: string) =>
    before === null ? ("added" as const) : before === words ? ("same" as const) : ("changed" as const);
  const notes = new Map(plan.footnotes.map(({ mark, words }) => [mark, words]));
  const kept = new Map(plan.kept.map(({ key, words }) => [key, words]));
  const lastKept = new Map(plan.kept.flatMap(({ key, field, words }) => (field ? [[key, words]] : [])));
  return {
    footnotes: read.footnotes.map(({ mark, words, row }) => {
      const before = notes.get(mark) ?? null;
      return { key: mark, words, row, before, fate: fateOf(before, words), isKept: false };
    }),
    texts: read.texts.map(({ key, words, row }) => {
      const field = fieldOf(key, words);
      const stands = field ? plan[field] : (kept.get(key) ?? null);
      // An empty text changes nothing.
      const before = field && words === "" ? words : stands;
      const last = lastKept.get(key);
      const isChangedHere = field !== null && last !== undefined && before !== words && before !== last;
      const isKept = isChangedHere && !isChosen(take, `text:${key}`);
      const fate = isKept ? "same" : fateOf(before, words);
      return { key, words, row, field, before, fate, isKept };
    }),
  };
}

/** The plan's field that a key of its texts names, if the words fit into it. */
function fieldOf(key: string, words: string): PlanTextField | null {
  const folded = foldText(key);
  const field = planTextFields.find(
    (one) => folded === one || (one === "localities" && folded.startsWith(one)),
  );
  return field && words.length <= longestText[field] ? field : null;
}
