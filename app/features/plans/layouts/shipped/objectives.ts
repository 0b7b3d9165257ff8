import { Layout } from "../layout.ts";

/** One table under each coded objective: owner, action, deadline, performance indicators, milestones and updates. */
export const objectives = Layout.parse({
  name: "objectives",
  title: "Objectives, owners and milestones",
  kinds: {
    priority: { one: "Section", many: "Sections" },
    objective: { one: "Objective", many: "Objectives" },
    keyAction: { one: "Action", many: "Actions" },
    kpi: { one: "Key performance indicator", many: "Key performance indicators" },
    milestone: { one: "Milestone", many: "Milestones" },
  },
  tables: [
    {
      name: "actions",
      title: "Objectives, owners and milestones",
      levels: ["priority", "objective", "keyAction"],
      grouping: "headings",
      columns: [
        {
          key: "section",
          header: "Section",
          aliases: ["sections", "theme", "priority", "part"],
          holds: { what: "name", of: "priority" },
        },
        {
          key: "objective-code",
          header: "Objective code",
          aliases: ["objective no", "code"],
          holds: { what: "code", of: "objective" },
        },
        {
          key: "objective",
          header: "Objective",
          aliases: ["objectives", "objective statement"],
          holds: { what: "name", of: "objective" },
        },
        {
          key: "owner",
          header: "Owner",
          aliases: ["owners", "lead", "leads", "lead agency"],
          required: true,
          holds: { what: "lead" },
        },
        {
          key: "action-no",
          printed: false,
          header: "Action no",
          holds: { what: "code", of: "keyAction" },
        },
        {
          key: "action",
          header: "Action",
          aliases: ["actions"],
          required: true,
          holds: { what: "name", of: "keyAction" },
        },
        {
          key: "deadline",
          header: "Deadline",
          aliases: ["deadlines", "by when", "due date", "timescale"],
          required: true,
          holds: { what: "timescale" },
        },
        {
          key: "kpi",
          header: "Key Performance Indicator",
          aliases: ["key performance indicators", "kpi", "kpis", "performance indicator"],
          holds: { what: "parts", kind: "kpi" },
        },
        {
          key: "milestone",
          header: "Milestone",
          aliases: ["milestones"],
          holds: { what: "parts", kind: "milestone" },
        },
        {
          key: "progress",
          header: "Progress update",
          aliases: ["progress", "progress updates", "update", "updates"],
          holds: { what: "progress" },
        },
      ],
    },
  ],
});
