import type { ExampleProgramme } from "../example-content.ts";

/** How the example's consultation is run: what is offered, to whom, by which channels and when. */
export const programme: ExampleProgramme = {
  offered: "collaborate",
  groups: {
    "people-who-use-services": { interest: "high", influence: "medium", target: 40 },
    "families-and-carers": { interest: "high", influence: "medium", target: 30 },
    "children-in-families": { interest: "high", influence: "low", target: 10 },
    "children-and-young-people": { interest: "medium", influence: "low", target: 15 },
    "peer-workers-and-volunteers": { interest: "high", influence: "medium", target: 10 },
    workforce: { interest: "high", influence: "high", target: 20 },
    "community-representatives": { interest: "medium", influence: "medium", target: 6 },
    "elected-members": { interest: "medium", influence: "high", target: 3 },
  },
  localities: [
    {
      code: "carronhaven",
      name: "Carronhaven",
      target: 60,
      responses: [
        ...["r01", "r02", "r05", "r06", "r08", "r11", "r12", "r14", "r17", "r18", "r21"],
        ...["r22", "r25", "r27", "r29", "r31", "r34", "r36", "r38", "r43", "r46", "r55"],
      ],
    },
    {
      code: "skerrylaw",
      name: "Skerrylaw",
      target: 40,
      responses: ["r03", "r07", "r10", "r15", "r19", "r24", "r28", "r33", "r37", "r41", "r47", "r53", "r58"],
    },
    { code: "glen-tarvie", name: "Glen Tarvie", target: 20, responses: ["r09", "r26", "r52"] },
    { code: "no-fixed-address", name: "No fixed address", target: 5, responses: [] },
  ],
  channels: [
    {
      code: "survey",
      kind: "survey",
      title: "Survey on this website",
      audience: "Everyone who lives or works in Kinmarra Bay",
      place: "Online, in six languages",
      opensOn: "2026-09-01",
      closesOn: "2027-02-28",
      offered: "consult",
    },
    {
      code: "boxes",
      kind: "suggestionBox",
      title: "Forms and suggestion boxes where services are",
      audience: "People who use services, and whoever comes with them",
      place: "Six waiting rooms, two chemists and the hall in Glen Tarvie",
      opensOn: "2026-10-01",
      closesOn: "2027-01-31",
      offered: "consult",
      handedOut: 150,
    },
    {
      code: "face-to-face",
      kind: "faceToFace",
      title: "A talk with one of us",
      audience: "Anybody who would rather talk than write",
      place: "Where it suits you, or by phone",
      ongoing: true,
      offered: "involve",
    },
    {
      code: "focus-groups",
      kind: "focusGroup",
      title: "Focus groups",
      audience: "Groups that few people have heard from",
      place: "Halls and family centres in all three localities",
      opensOn: "2026-10-05",
      ongoing: true,
      offered: "involve",
    },
    {
      code: "open-day",
      kind: "event",
      title: "Open day for partners and services",
      audience: "People who run services, and those who work beside them",
      place: "Town hall, Skerrylaw",
      eventOn: "2027-01-21",
      offered: "involve",
    },
    {
      code: "councillors",
      kind: "seminar",
      title: "Seminars with councillors",
      audience: "Councillors and board members",
      place: "Council chamber, Carronhaven",
      opensOn: "2026-11-02",
      ongoing: true,
    },
    {
      code: "panel",
      kind: "panel",
      title: "Lived-experience panel",
      audience: "Panel members, with time and travel paid",
      place: "The Old Sail Loft, Carronhaven, and online",
      opensOn: "2026-09-14",
      ongoing: true,
      offered: "collaborate",
    },
  ],
  routeMap: {
    title: "Conversations with You 2026: our route map",
    firstMonth: "2026-08",
    lastMonth: "2027-06",
    tasks: [
      {
        title: "Agree what is open to change",
        startsOn: "2026-08-10",
        endsOn: "2026-08-28",
        milestones: [{ label: "Partnership board agrees the questions", day: "2026-08-27" }],
      },
      {
        title: "Ask everyone: survey, forms and boxes",
        startsOn: "2026-09-01",
        endsOn: "2027-02-28",
        milestones: [{ label: "Survey opens", day: "2026-09-01" }],
      },
      {
        title: "Talk with the groups that few have heard from",
        startsOn: "2026-10-05",
        endsOn: "2027-02-12",
        milestones: [{ label: "Open day for partners and services", day: "2027-01-21" }],
      },
      {
        title: "Work on the draft with the panel",
        startsOn: "2026-09-14",
        endsOn: "2027-05-21",
        milestones: [
          { label: "First draft to the panel", day: "2026-11-16" },
          { label: "Second draft to the panel", month: "2027-04" },
        ],
      },
      {
        title: "Read, tag and count what people said",
        startsOn: "2026-09-07",
        endsOn: "2027-04-16",
        milestones: [{ label: "What people told us is published", day: "2027-04-30" }],
      },
      {
        title: "Sign off the plan and publish it",
        startsOn: "2027-05-24",
        endsOn: "2027-06-30",
        milestones: [
          { label: "Board signs off", day: "2027-06-10" },
          { label: "Plan is published, with what people changed", day: "2027-06-30" },
        ],
      },
    ],
  },
  notes: [
    {
      about: { locality: "glen-tarvie" },
      text: "The community council sends the survey link with its newsletter. A worker comes to the lunch club.",
      who: "Fergus Dunmore",
      dueOn: "2026-12-11",
    },
    {
      about: { locality: "no-fixed-address" },
      text: "The street outreach team asks people whether they would talk with one of us.",
      who: "Outreach team",
      dueOn: "2027-01-15",
    },
    {
      about: { group: "children-in-families" },
      text: "The family centre runs two sessions with drawing, each with a worker whom the children know.",
      who: "Family centre",
      dueOn: "2027-01-29",
    },
    {
      about: { group: "elected-members" },
      text: "Invite every councillor to the first seminar.",
      who: "Fergus Dunmore",
      dueOn: "2026-10-30",
      doneOn: "2026-10-28",
    },
  ],
  conditions: {
    formative:
      "The board agreed on 27 August that priorities, key actions and their order are all open. The page says what is not.",
    reasons: "The plan is on the website in full, with a page that shows it at a glance in six languages.",
    time: "People have six months. The dates avoid the summer holidays and leave room after the new year.",
  },
  scores: [
    {
      standard: "inclusion",
      score: 3,
      evidence:
        "All eight groups have spoken, but few people from Glen Tarvie and nobody without a fixed address.",
      linked: ["heard"],
    },
    {
      standard: "support",
      score: 4,
      evidence:
        "Six languages, paper forms, travel paid, and talks by phone. We have not offered child care yet.",
      linked: ["channel:face-to-face", "channel:boxes"],
    },
    {
      standard: "planning",
      score: 5,
      evidence: "Partners agreed purpose, dates and what is open to change before anybody was asked.",
      linked: ["routeMap"],
    },
    {
      standard: "methods",
      score: 3,
      evidence: "Most voices so far came by the survey. The groups and talks must bring the others.",
      linked: ["channel:survey", "channel:focus-groups", "heard"],
    },
    {
      standard: "communication",
      score: 4,
      evidence:
        "The page says who reads the answers and what happens by when. Letters to services still to come.",
      linked: ["finding:help-on-the-day"],
    },
  ],
  cycle: {
    analyse: "We listed who is affected with the panel and two family groups, and set a target for each.",
    plan: "Seven ways to tell us, so that nobody must write. The panel chose the places.",
    do: "The survey went well in town. We move the next talks to Glen Tarvie.",
  },
};
