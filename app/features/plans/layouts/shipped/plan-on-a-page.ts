import { Layout } from "../layout.ts";

/** Vision, priorities, outcome statements and key actions on one page, with the sources that made the case for change. */
export const planOnAPage = Layout.parse({
  name: "plan-on-a-page",
  title: "Plan on a page",
  kinds: {
    priority: { one: "Priority", many: "Priorities" },
    keyAction: { one: "Key action", many: "Key actions" },
    source: { one: "Source of information", many: "Sources of information" },
    outcome: { one: "Strategic outcome", many: "Strategic outcomes" },
  },
  tables: [
    {
      name: "overview",
      title: "Overview of this Plan",
      levels: ["priority", "keyAction"],
      grouping: "columns",
      columns: [
        {
          key: "priority-no",
          header: "Priority no",
          aliases: ["key priority no", "theme no", "no of priority"],
          holds: { what: "code", of: "priority" },
        },
        {
          key: "priority",
          header: "Priority",
          required: true,
          aliases: [
            ...["priorities", "priority name", "priority title", "priority area", "name of priority"],
            ...[
              "key priority",
              "key priorities",
              "strategic priority",
              "theme",
              "theme name",
              "priority theme",
            ],
          ],
          holds: { what: "name", of: "priority" },
        },
        {
          key: "outcome-statement",
          header: "Outcome statement",
          aliases: [
            ...[
              "outcome",
              "outcomes",
              "outcome statements",
              "priority outcome",
              "priority outcome statement",
            ],
            ...["strategic outcome", "intended outcome"],
          ],
          holds: { what: "outcome", of: "priority" },
        },
        {
          key: "key-action-no",
          printed: false,
          header: "Key action no",
          aliases: ["action no", "improvement action no", "no of key action", "no of action"],
          holds: { what: "code", of: "keyAction" },
        },
        {
          key: "key-action",
          header: "Key action",
          aliases: [
            ...["key actions", "action", "actions", "action text", "key action text"],
            ...["improvement action", "improvement actions", "what we will do"],
          ],
          holds: { what: "name", of: "keyAction" },
        },
      ],
    },
    {
      name: "plan-texts",
      title: "About this plan",
      rows: "texts",
      columns: [
        { key: "key", header: "key", aliases: ["field", "text"], required: true, holds: { what: "mark" } },
        { key: "value", header: "value", aliases: ["words"], required: true, holds: { what: "words" } },
      ],
    },
    {
      name: "case-for-change",
      title: "Sources of information, the case for change and the strategic outcomes expected",
      levels: ["source"],
      columns: [
        {
          key: "source",
          header: "Sources of Information",
          aliases: ["source of information", "source", "sources"],
          required: true,
          holds: { what: "name", of: "source" },
        },
        {
          key: "case",
          header: "The Case for Change",
          aliases: ["case for change"],
          required: true,
          holds: { what: "detail", of: "source" },
        },
        {
          key: "outcomes",
          header: "Strategic Outcomes",
          aliases: ["strategic outcome", "outcomes"],
          holds: { what: "parts", kind: "outcome" },
        },
      ],
    },
  ],
});
