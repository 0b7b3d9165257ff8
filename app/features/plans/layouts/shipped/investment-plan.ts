import { Layout } from "../layout.ts";

/** What money is put where, what for, and how it will be seen to have helped. */
export const investmentPlan = Layout.parse({
  name: "investment-plan",
  title: "Investment plan and reporting template",
  kinds: {
    investmentLine: { one: "Investment area", many: "Investment areas" },
    outcomeMeasure: { one: "Measure of progress", many: "Measures of progress" },
  },
  tables: [
    {
      name: "investments",
      title: "Investment plan and reporting template",
      levels: ["investmentLine"],
      columns: [
        {
          key: "area",
          header: "Investment area",
          aliases: ["investment", "area of investment"],
          required: true,
          holds: { what: "name", of: "investmentLine" },
        },
        {
          key: "challenges",
          header: "Key Challenges",
          aliases: ["challenges", "key challenge"],
          holds: { what: "detail", of: "investmentLine" },
        },
        {
          key: "proposal",
          header: "Proposal & Intended Outcomes",
          aliases: ["proposal and intended outcomes", "proposal", "proposals", "intended outcomes"],
          holds: { what: "outcome", of: "investmentLine" },
        },
        {
          key: "investment",
          header: "Anticipated Investment",
          aliases: ["amount", "anticipated amount", "investment amount", "funding"],
          required: true,
          holds: { what: "amount" },
        },
        {
          key: "measure",
          header: "Anticipated Investment Measure Progress",
          aliases: ["measure progress", "measure of progress", "measures of progress", "measures"],
          holds: { what: "parts", kind: "outcomeMeasure" },
        },
      ],
    },
  ],
});
