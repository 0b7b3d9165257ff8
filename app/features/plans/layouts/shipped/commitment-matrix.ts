import { Layout } from "../layout.ts";

const priority = {
  key: "priority",
  header: "Priority",
  aliases: ["priorities", "priority name", "strategic priority"],
  holds: { what: "name", of: "priority" },
} as const;

const priorityNo = {
  key: "priority-no",
  printed: false,
  header: "Priority no",
  holds: { what: "code", of: "priority" },
} as const;

/** Commitments beside the recommendations and drivers behind them, each priority's outcome measures first. */
export const commitmentMatrix = Layout.parse({
  name: "commitment-matrix",
  title: "Commitment matrix",
  kinds: {
    priority: { one: "Priority", many: "Priorities" },
    commitment: { one: "Commitment", many: "Commitments" },
    outcomeMeasure: { one: "Outcome measure", many: "Outcome measures" },
    recommendation: { one: "Recommendation", many: "Recommendations" },
    policyDriver: { one: "Policy driver", many: "Policy drivers" },
  },
  tables: [
    {
      name: "commitments",
      title: "Commitments",
      levels: ["priority", "commitment"],
      grouping: "headings",
      marksDrafts: true,
      columns: [
        priorityNo,
        priority,
        {
          key: "recommendations",
          header: "Recommendations (summarised – see appendix 1 for full wording)",
          aliases: ["recommendations", "recommendation", "recommendations summarised"],
          holds: { what: "recommendations" },
        },
        {
          key: "drivers",
          header: "Policy Drivers / Alignment",
          aliases: ["policy drivers", "policy driver", "drivers", "policy drivers and alignment"],
          holds: { what: "drivers" },
        },
        {
          key: "commitment-no",
          printed: false,
          header: "Commitment no",
          holds: { what: "code", of: "commitment" },
        },
        {
          key: "commitment",
          header: "Commitment",
          aliases: [
            ...["commitments", "alcohol and drug partnership commitments", "adp commitments"],
            ...["commitments subject to refinement through consultation"],
            ...["alcohol and drug partnership commitments subject to refinement through consultation"],
          ],
          required: true,
          holds: { what: "name", of: "commitment" },
        },
        {
          key: "lead",
          header: "Lead",
          aliases: ["leads", "lead body", "lead agency", "owner"],
          holds: { what: "lead" },
        },
        {
          key: "timescale",
          header: "Timescale",
          aliases: ["timescales", "by when", "deadline", "when"],
          holds: { what: "timescale" },
        },
        { key: "status", printed: false, header: "Status", holds: { what: "status" } },
      ],
    },
    {
      name: "outcome-measures",
      title: "Draft outcome measures for consultation and refinement",
      levels: ["priority", "outcomeMeasure"],
      grouping: "headings",
      marksDrafts: true,
      columns: [
        priorityNo,
        priority,
        {
          key: "measure-no",
          printed: false,
          header: "Outcome measure no",
          aliases: ["measure no"],
          holds: { what: "code", of: "outcomeMeasure" },
        },
        {
          key: "measure",
          header: "Draft outcome measure",
          aliases: [
            ...["outcome measure", "outcome measures", "draft outcome measures", "measure", "measures"],
            ...["draft outcome measures for consultation and refinement"],
          ],
          required: true,
          holds: { what: "name", of: "outcomeMeasure" },
        },
        { key: "status", printed: false, header: "Status", holds: { what: "status" } },
      ],
    },
    {
      name: "recommendations",
      title: "Recommendations",
      levels: ["recommendation"],
      columns: [
        {
          key: "report",
          printed: false,
          header: "Report",
          aliases: ["report and year", "year"],
          holds: { what: "source", of: "recommendation" },
        },
        {
          key: "number",
          header: "Number",
          aliases: ["no", "recommendation no", "recommendation number"],
          required: true,
          holds: { what: "code", of: "recommendation" },
        },
        {
          key: "summary",
          printed: false,
          header: "Summary",
          aliases: ["summary text", "summary wording", "summarised"],
          holds: { what: "name", of: "recommendation" },
        },
        {
          key: "full",
          header: "Full text",
          aliases: ["recommendation", "full wording", "full recommendation", "recommendations", "wording"],
          required: true,
          holds: { what: "detail", of: "recommendation" },
        },
        {
          key: "progress",
          printed: false,
          header: "Progress",
          aliases: ["progress update", "update"],
          holds: { what: "progress" },
        },
      ],
    },
    {
      name: "footnotes",
      title: "Footnotes",
      rows: "footnotes",
      columns: [
        {
          key: "mark",
          header: "Footnote no",
          aliases: ["mark", "note no"],
          required: true,
          holds: { what: "mark" },
        },
        {
          key: "words",
          header: "Footnote",
          aliases: ["note", "footnotes"],
          required: true,
          holds: { what: "words" },
        },
      ],
    },
  ],
});
