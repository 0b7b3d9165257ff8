import { Layout } from "../layout.ts";

/** Actions under key priorities, the key ones first and then the additional ones; and national outcomes beside them. */
export const actionPlan = Layout.parse({
  name: "action-plan",
  title: "Action plan",
  kinds: {
    priority: { one: "Key priority", many: "Key priorities" },
    keyAction: { one: "Key action", many: "Key actions" },
    additionalAction: { one: "Additional action", many: "Additional actions" },
    outcome: { one: "ADP outcome", many: "ADP outcomes" },
  },
  tables: [
    {
      name: "actions",
      title: "Action plan",
      levels: ["priority", "keyAction"],
      variants: [
        { kind: "keyAction", words: ["key actions", "key action"] },
        { kind: "additionalAction", words: ["additional actions", "additional action"] },
      ],
      columns: [
        {
          key: "key-priority",
          header: "Key Priority",
          aliases: ["priority", "priorities", "key priorities", "strategic priority"],
          required: true,
          holds: { what: "nameAndOutcome", of: "priority" },
        },
        {
          key: "priority-no",
          printed: false,
          header: "Priority no",
          aliases: ["key priority no"],
          holds: { what: "code", of: "priority" },
        },
        {
          key: "outcome-statement",
          printed: false,
          header: "Outcome statement",
          aliases: ["outcome", "outcomes"],
          holds: { what: "outcome", of: "priority" },
        },
        {
          key: "kind",
          printed: false,
          header: "Kind",
          aliases: ["kind of action", "type"],
          holds: { what: "variant" },
        },
        { key: "action-no", printed: false, header: "Action no", holds: { what: "code", of: "keyAction" } },
        {
          key: "actions",
          header: "Actions",
          aliases: ["action", "key actions", "key action"],
          required: true,
          holds: { what: "name", of: "keyAction" },
        },
        {
          key: "lead",
          header: "Lead",
          aliases: ["leads", "lead body", "responsible", "owner", "who", "by whom", "lead officer"],
          holds: { what: "lead" },
        },
        {
          key: "by-when",
          header: "By when",
          aliases: ["timescale", "timescales", "deadline", "when", "due", "due date", "target date"],
          holds: { what: "timescale" },
        },
        {
          key: "progress",
          header: "Progress",
          aliases: ["progress update", "update", "progress to date"],
          holds: { what: "progress" },
        },
      ],
    },
    {
      name: "adp-outcomes",
      title: "ADP outcomes and the improvement actions that serve them",
      levels: ["outcome"],
      columns: [
        {
          key: "adp-outcomes",
          header: "ADP Outcomes",
          aliases: ["adp outcome", "national outcomes", "national outcome"],
          required: true,
          holds: { what: "nameAndOutcome", of: "outcome" },
        },
        {
          key: "improvement-actions",
          header: "Improvement Actions in the Strategic & Commissioning Plan",
          aliases: ["improvement actions", "improvement actions in the plan"],
          required: true,
          holds: { what: "links", kind: "keyAction", as: "delivers" },
        },
      ],
    },
  ],
});
