import type { ExamplePlan } from "../example-content.ts";

export const plan: ExamplePlan = {
  title: "Kinmarra Alcohol and Drug Plan 2027–2030",
  vision:
    "Everyone in Kinmarra Bay can ask for help with alcohol or drugs without fear, get it without delay, and live among neighbours who are glad they did.",
  periodFrom: "2027-07-01",
  periodTo: "2030-06-30",
  localities:
    "Carronhaven, Skerrylaw and Glen Tarvie are different places, and one timetable will not suit all three. Each will have a small budget, a named worker and a yearly open meeting at which local people decide what to try first.",
  priorities: [
    {
      number: "1",
      name: "Families and Young People",
      outcome:
        "Children, young people and families are asked how they are, get support of their own, and do not have to wait for somebody else to change first.",
      keyActions: [
        {
          code: "1.1",
          text: "Offer every family member and carer support of their own, whether or not the person they love is getting help",
        },
        {
          code: "1.2",
          text: "Make sure each child and young person who wants one has a trusted adult to talk to, in school or outside it",
        },
        {
          code: "1.3",
          text: "Pay for evening and weekend activities that young people plan and help to run",
        },
      ],
    },
    {
      number: "2",
      name: "Early Help and Staying Safer",
      outcome:
        "People know what keeps them safer, can get it close to home, and are offered help long before a crisis.",
      keyActions: [
        {
          code: "2.1",
          text: "Put naloxone kits and short training sessions within reach in every town and village, evenings included",
        },
        {
          code: "2.2",
          text: "Contact each person who has survived an overdose within one day, and keep in touch for as long as they wish",
        },
        {
          code: "2.3",
          text: "Train housing, pharmacy and GP practice staff to ask kindly and to know whom to call",
        },
        {
          code: "2.4",
          text: "Replace one-off school talks with honest learning that young people and people with lived experience lead together",
        },
      ],
    },
    {
      number: "3",
      name: "Treatment and Recovery",
      outcome:
        "Treatment starts when a person is ready, fits the life they have, and stays for as long as it is useful to them.",
      keyActions: [
        {
          code: "3.1",
          text: "Give a first appointment on the day somebody asks, through one phone number, one text line and one open door",
        },
        {
          code: "3.2",
          text: "Give each person a real choice of treatment, place and time, in a language they are at ease in",
        },
        {
          code: "3.3",
          text: "Treat mental health and alcohol or drug needs side by side, with one plan and one named worker",
        },
        {
          code: "3.4",
          text: "Pay and look after peer workers, and help recovery groups to grow in all three localities",
        },
      ],
    },
    {
      number: "4",
      name: "Communities and Stigma",
      outcome:
        "Nobody is made to feel small because of alcohol or drugs, and neighbours have a say in what happens on their street.",
      keyActions: [
        {
          code: "4.1",
          text: "Write a promise on dignity with people who use services, and ask them each year if we have kept it",
        },
        {
          code: "4.2",
          text: "Add places to return used needles and syringes, and lift any that are left outdoors on the same day",
        },
        {
          code: "4.3",
          text: "Talk with each community before a service opens or moves, and report what we changed",
        },
      ],
    },
  ],
};
