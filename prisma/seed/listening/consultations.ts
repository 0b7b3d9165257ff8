import type { ExampleConsultation } from "../example-content.ts";

export const consultation: ExampleConsultation = {
  title: "Conversations with You 2026",
  purpose:
    "We are writing a new plan for help with alcohol and drugs. It will guide what we do, and what we pay for, from 2027 to 2030. We want to write it with you. What you tell us will help to decide what comes first.",
  canChange:
    "Your answers can change which priorities come first. They can change the actions under each priority. They can change where help is, when it is open and how it feels. They can change the words we use.",
  cannotChange:
    "We cannot change the law on alcohol and drugs, because parliaments make it. We cannot change how much money there is in total, because our funders set it each year. We cannot look into one person’s complaint here, because each service has its own way to put things right.",
  whoReads:
    "Our strategy officers read every answer. They do this on working days, not straight away. We use your words in our plan only if you say that we may. If you tell us that somebody is at risk of serious harm, we may need to pass that on. We can do that only if we know who it is.",
  whatNext:
    "You can answer until 5pm on 28 February 2027. By 30 April 2027 we will publish what people told us. By 30 June 2027 we will publish the plan and say what you changed. Where we could not do something, we will say why.",
  opensAt: "2026-09-01T09:00:00+01:00",
  closesAt: "2027-02-28T17:00:00+00:00",
  timeZone: "Europe/London",
  minutesNeeded: 10,
  groups: [
    { code: "people-who-use-services", name: "People who use services" },
    { code: "families-and-carers", name: "Families and carers" },
    { code: "children-in-families", name: "Children who live with a family member’s alcohol or drug use" },
    { code: "children-and-young-people", name: "Children and young people" },
    { code: "peer-workers-and-volunteers", name: "Peer workers and volunteers" },
    { code: "workforce", name: "People who work in alcohol and drug services" },
    { code: "community-representatives", name: "People who speak for a local community" },
    { code: "elected-members", name: "Councillors and other elected members" },
  ],
};
