/** The stakeholder groups that a new consultation begins with (docs/rules/plans.md). */
export const defaultGroups = [
  "People who use services",
  "Families and carers",
  "Children who live with a family member’s alcohol or drug use",
  "Children and young people",
  "Peer workers and volunteers",
  "People who work in alcohol and drug services",
  "People who speak for a local community",
  "Councillors and other elected members",
] as const;
