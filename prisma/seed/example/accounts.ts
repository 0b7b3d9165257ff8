import type { ExampleAccount } from "./example-content.ts";

/** One person per role. Their passwords are made when the example is loaded, never here. */
export const accounts: ExampleAccount[] = [
  { role: "administrator", name: "Isla Corrie", email: "administrator@strathcarron.example.invalid" },
  { role: "strategyOfficer", name: "Fergus Dunmore", email: "officer@strathcarron.example.invalid" },
  { role: "panelMember", name: "Nan Skirling", email: "panel@strathcarron.example.invalid" },
  { role: "serviceManager", name: "Tariq Hallin", email: "service@strathcarron.example.invalid" },
  { role: "scrutineer", name: "Morven Askill", email: "scrutineer@strathcarron.example.invalid" },
];
