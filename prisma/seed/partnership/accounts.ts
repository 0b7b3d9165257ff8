import type { ExampleAccount } from "../example-content.ts";

/** One person per role. Their passwords are made when the example is loaded, never here. */
export const accounts: ExampleAccount[] = [
  { role: "administrator", name: "Isla Corrie", email: "administrator@kinmarra.example.invalid" },
  { role: "strategyOfficer", name: "Fergus Dunmore", email: "officer@kinmarra.example.invalid" },
  { role: "panelMember", name: "Nan Skirling", email: "panel@kinmarra.example.invalid" },
  { role: "serviceManager", name: "Tariq Hallin", email: "service@kinmarra.example.invalid" },
  { role: "scrutineer", name: "Morven Askill", email: "scrutineer@kinmarra.example.invalid" },
];

/** More members of the panel, so that it is one. Nobody is told their sign-ins. */
export const morePanelAccounts: ExampleAccount[] = [
  { role: "panelMember", name: "Iain Balgarvie", email: "panel.two@kinmarra.example.invalid" },
  { role: "panelMember", name: "Oksana Rudenko", email: "panel.three@kinmarra.example.invalid" },
  { role: "panelMember", name: "Shona Peat", email: "panel.four@kinmarra.example.invalid" },
];
