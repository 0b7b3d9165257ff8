import { Layout } from "../layout.ts";

/** Projects with their outcomes, and numbered actions with leads, dates, resources and strategic references. */
export const redesignPlan = Layout.parse({
  name: "redesign-plan",
  title: "Redesign action plan",
  kinds: {
    project: { one: "Project", many: "Projects" },
    keyAction: { one: "Action", many: "Actions" },
    resourceNote: { one: "Resource", many: "Resources" },
    policyDriver: { one: "Strategic reference", many: "Strategic references" },
  },
  tables: [
    {
      name: "actions",
      title: "Action plan",
      levels: ["project", "keyAction"],
      grouping: "headings",
      columns: [
        {
          key: "project-no",
          header: "Project no",
          aliases: ["no of project", "project code"],
          holds: { what: "code", of: "project" },
        },
        {
          key: "project",
          header: "Project",
          aliases: ["projects", "project name", "project title"],
          holds: { what: "name", of: "project" },
        },
        {
          key: "project-outcomes",
          header: "Project Outcomes",
          aliases: ["project outcome", "outcomes", "outcome"],
          holds: { what: "outcome", of: "project" },
        },
        { key: "no", header: "No.", aliases: ["action no"], holds: { what: "code", of: "keyAction" } },
        {
          key: "action",
          header: "Action",
          aliases: ["actions"],
          required: true,
          holds: { what: "name", of: "keyAction" },
        },
        {
          key: "lead",
          header: "",
          aliases: ["lead", "leads", "who leads", "lead officer", "responsible", "owner", "by whom"],
          holds: { what: "lead" },
        },
        {
          key: "by-when",
          header: "",
          aliases: ["by when", "timescale", "timescales", "deadline", "when", "target date"],
          holds: { what: "timescale" },
        },
        {
          key: "resources",
          header: "",
          aliases: ["resource", "resources", "resource note", "resources required", "resource implications"],
          holds: { what: "parts", kind: "resourceNote" },
        },
        {
          key: "strategic-reference",
          header: "Strategic Reference",
          aliases: ["strategic references", "strategic ref", "policy reference"],
          required: true,
          holds: { what: "drivers" },
        },
        {
          key: "progress",
          header: "Progress",
          aliases: ["progress update", "update"],
          holds: { what: "progress" },
        },
      ],
    },
  ],
});
