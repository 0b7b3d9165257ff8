import type { ExampleAccount } from "./example-content.ts";

/** One person per role. Their passwords are made when the example is loaded, never here. */
export const accounts: ExampleAccount[] = [
  { role: "administrator", name: "Isla Corrie", email: "administrator@kinmarra.example.invalid" },
  { role: "strategyOfficer", name: "Fergus Dunmore", email: "officer@kinmarra.example.invalid" },
  { role: "panelMember", name: "Nan Skirling", email: "panel@kinmarra.example.invalid" },
  { role: "serviceManager", name: "Tariq Hallin", email: "service@kinmarra.example.invalid" },
  { role: "scrutineer", name: "Morven Askill", email: "scrutineer@kinmarra.example.invalid" },
];
