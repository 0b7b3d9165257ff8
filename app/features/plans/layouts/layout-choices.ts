/** How many columns the form for a layout offers. */
export const columnsOffered = 12;

export const levels = ["outer", "inner", "own"] as const;
export type LayoutLevel = (typeof levels)[number];

/** What a column can be chosen to hold: a text of one of the levels, or something of the row. */
export const columnChoices = [
  ...(["own.code", "own.name", "own.outcome", "own.detail"] as const),
  ...(["inner.code", "inner.name", "inner.outcome"] as const),
  ...(["outer.code", "outer.name", "outer.outcome"] as const),
  ...(["lead", "timescale", "amount", "status", "progress", "recommendations", "drivers"] as const),
  ...(["parts.kpi", "parts.milestone", "parts.resourceNote", "parts.outcomeMeasure", "kept"] as const),
] as const;
export type ColumnChoice = (typeof columnChoices)[number];

export const groupings = ["spans", "headings", "tables"] as const;
