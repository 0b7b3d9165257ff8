import type { LastImport } from "#app/features/plans/imports/matching/last-import.ts";
import type { AsPrinted } from "#app/features/plans/printing/printed.ts";
import type {
  PlanItemKind,
  PlanItemStatus,
  PlanLinkKind,
  ProgressRating,
} from "#app/platform/database/client/enums.ts";
import type { Day } from "#app/platform/time/day.ts";

/** The texts of an item that a table prints and an import can change. */
export type ItemTexts = {
  name: string;
  outcome: string;
  detail: string;
  source: string;
  lead: string;
  timescale: string;
  amount: number | null;
  status: PlanItemStatus;
};

export const itemTexts = [
  ...(["name", "outcome", "detail", "source", "lead", "timescale", "amount", "status"] as const),
] as const satisfies readonly (keyof ItemTexts)[];

/** An item that the plan has already. */
export type StoredItem = ItemTexts & {
  id: string;
  parentId: string | null;
  kind: PlanItemKind;
  code: string;
  position: number;
  /** How often its words were changed since it was made. */
  revision: number;
  /** What a file said of it last. */
  lastImport: LastImport;
  asPrinted: AsPrinted;
  isRetired: boolean;
  links: readonly { kind: PlanLinkKind; toId: string }[];
  progress: readonly { asAt: Day; words: string; rating?: ProgressRating | null }[];
};

/** The fields of a plan that a table of its own texts can fill. */
export const planTextFields = ["title", "vision", "period", "body", "localities"] as const;
export type PlanTextField = (typeof planTextFields)[number];

/** The plan as far as an import can change its own texts. */
export type StoredPlan = Record<PlanTextField, string> & {
  kept: readonly KeptText[];
  footnotes: readonly { mark: string; words: string }[];
};

/** A text as a table of the plan's texts prints it: kept for as long as the field says the same. */
export type KeptText = { key: string; field: PlanTextField | null; words: string; of: string };
