import { Layout } from "../layout.ts";

/** Strategic shifts under numbered priorities, with what has happened as at a month. */
export const strategicShifts = Layout.parse({
  name: "strategic-shifts",
  title: "Progress on strategic shifts",
  kinds: {
    priority: { one: "Strategic priority", many: "Strategic priorities" },
    strategicShift: { one: "Strategic shift", many: "Strategic shifts" },
  },
  tables: [
    {
      name: "progress",
      title: "Progress on strategic shifts",
      levels: ["priority", "strategicShift"],
      grouping: "tables",
      columns: [
        {
          key: "priority-no",
          header: "Strategic Priority no",
          aliases: ["priority no"],
          holds: { what: "code", of: "priority" },
        },
        {
          key: "priority",
          header: "Strategic Priority",
          aliases: ["priority", "strategic priorities"],
          required: true,
          holds: { what: "name", of: "priority" },
        },
        {
          key: "shift",
          header: "Links to the Strategic Shift",
          aliases: [
            "strategic shift",
            "strategic shifts",
            "link to the strategic shift",
            "links to strategic shift",
          ],
          required: true,
          holds: { what: "name", of: "strategicShift" },
        },
        {
          key: "progress",
          header: "Progress/Update",
          aliases: ["progress", "update", "progress update"],
          holds: { what: "progress" },
        },
      ],
    },
  ],
});
