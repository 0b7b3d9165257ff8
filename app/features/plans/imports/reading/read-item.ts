import type { NamedLead } from "#app/features/plans/wording/lead.ts";
import type { Timescale } from "#app/features/plans/wording/timescale.ts";
import type { PlanItemKind, PlanItemStatus, PlanLinkKind } from "#app/platform/database/client/enums.ts";
import type { Day } from "#app/platform/time/day.ts";

/** An item as the file has it; parents come before what stands below them. Rows count from 1. */
export type ReadItem = {
  kind: PlanItemKind;
  parent: ReadItem | null;
  /** Null where the file gives none that can be used. */
  code: string | null;
  name: string;
  outcome: string;
  detail: string;
  source: string;
  lead: string;
  leads: NamedLead[];
  timescale: string;
  timescales: Timescale[];
  amount: number | null;
  status: PlanItemStatus | null;
  progress: { words: string; asAt: Day | null; asAtWords: string } | null;
  /** What the row names: items of this same file, or words that name an item of the plan. */
  links: { kind: PlanLinkKind; to: ReadItem }[];
  named: { kind: PlanLinkKind; of: PlanItemKind; words: string }[];
  /** For an item that is a row of the table: its cells word for word, by column key. */
  cells: Record<string, string> | null;
  row: number;
};
