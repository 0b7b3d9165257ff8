import type { ReturnContent } from "#app/features/listening/returns/return-content.ts";
import type { ExampleTag } from "../example-content.ts";

/** Service managers besides the one of the example's accounts. One of them has never signed in. */
export const managers = [
  { name: "Catriona Blaik", email: "glenroad@kinmarra.example.invalid", hasSignedIn: true },
  { name: "Ruaridh Fenn", email: "shoreline@kinmarra.example.invalid", hasSignedIn: true },
  { name: "Eilidh Marr", email: "bayview@kinmarra.example.invalid", hasSignedIn: false },
] as const;

/** The account of the example's own service manager. */
export const ownManager = "service@kinmarra.example.invalid";

type ExampleService = {
  name: string;
  provider: string;
  funding: "core" | "funded";
  /** The manager's address, if anybody writes for the service. */
  manager: string | null;
};

export const services: ExampleService[] = [
  {
    name: "Harbour Recovery Hub",
    provider: "Harbour Trust",
    funding: "funded",
    manager: "service@kinmarra.example.invalid",
  },
  {
    name: "Glen Road Clinic",
    provider: "Kinmarra Bay Health Service",
    funding: "core",
    manager: "glenroad@kinmarra.example.invalid",
  },
  {
    name: "Shoreline Families",
    provider: "Shoreline Trust",
    funding: "funded",
    manager: "shoreline@kinmarra.example.invalid",
  },
  {
    name: "Shoreline Night Van",
    provider: "Shoreline Trust",
    funding: "funded",
    manager: "shoreline@kinmarra.example.invalid",
  },
  {
    name: "Bayview House",
    provider: "Bayview Housing",
    funding: "funded",
    manager: "bayview@kinmarra.example.invalid",
  },
  { name: "Prescribing Team", provider: "Kinmarra Bay Health Service", funding: "core", manager: null },
];

export const stigmaCall = {
  title: "Plans against stigma 2026",
  guidance:
    "Every core and funded service makes a plan against stigma, together with the people who use it.\nIt need not be long. Three things that people will notice are worth more than thirty pages.\nIf you would like somebody to help you bring people together, say so below: we have time set aside for it.",
  dueOn: "2026-11-13",
  openedAt: "2026-06-01T09:00:00Z",
  group: "workforce",
  question: {
    section: "About your service",
    text: "What do people tell you about feeling judged here?",
    help: "In their own words where you can.",
  },
} as const;

const glenRoad: Omit<ReturnContent, "answers"> & { answer: string } = {
  answer:
    "“You can hear your name called right across the room.” Three people said something like this, and two said they sit outside in the rain until it is their turn.",
  actions: [
    {
      value: "kindness",
      text: "We greet each person at the door by the name they want to be called, and nobody is called across the waiting room.",
      sign: "People come in out of the rain before their time.",
    },
    {
      value: "kindness",
      text: "The glass at the desk comes down, and there is a chair on both sides of it.",
      sign: "",
    },
    {
      value: "compassion",
      text: "When somebody misses an appointment we ring to ask how they are, before any letter goes out.",
      sign: "Fewer people fall out of treatment after one missed day.",
    },
    {
      value: "hope",
      text: "Two people who have been where our patients are sit in the waiting room on Mondays, with a kettle.",
      sign: "People stay and talk after they have been seen.",
    },
  ],
  evidence: {
    groups: [
      { group: "People who use the clinic", people: "11" },
      { group: "Family members", people: "4" },
      { group: "Staff of the clinic", people: "6" },
    ],
    invited:
      "The worker whom each person knows asked them, and a card stood in the pharmacy. We did not reach anybody who had stopped coming.",
    supported:
      "Bus fares, a sandwich lunch, vouchers for each session, and somebody to sit with the children.",
    methods:
      "Four Wednesday lunches between 5 and 26 August 2026. We walked through the building together, from the door to the desk, and wrote on the walls.",
    changed:
      "All four actions began with something that somebody said on the walk. We had come with a poster campaign, and it was dropped.",
    notTakenUp:
      "A separate entrance: the building has only one. We said so, and agreed to change the front of it together instead.",
    agreement: "agree",
    agreementHow:
      "We read the plan out at the fourth lunch. Two sentences were changed before everybody was content.",
  },
  review: {
    firstOn: "2026-11-30",
    everyMonths: "6",
    how: "At a Wednesday lunch with whoever comes, and the same walk through the building.",
  },
  support: { wanted: "no", text: "" },
  permission: "withName",
};

const shorelineFamilies: Omit<ReturnContent, "answers"> & { answer: string } = {
  answer: "Mothers say that they are asked first whether the children are safe, and only then how they are.",
  actions: [
    { value: "kindness", text: "The first question at every first meeting is “How are you?”.", sign: "" },
    {
      value: "compassion",
      text: "Families choose where we meet. The office is one choice among several.",
      sign: "More first meetings in places that people chose.",
    },
    {
      value: "hope",
      text: "Each year we make a small book of what families are proud of, and families decide who sees it.",
      sign: "",
    },
  ],
  evidence: {
    groups: [
      { group: "Parents", people: "7" },
      { group: "Grandparents who care for a child", people: "3" },
    ],
    invited: "By text message to everybody we have met since January, in the words of one of the parents.",
    supported: "Childcare in the next room, taxis after dark, and a voucher.",
    methods: "Two Saturday mornings in September 2026, and six telephone calls.",
    changed: "The order of our questions, and the book, which was an idea of one of the grandparents.",
    notTakenUp: "Home visits at weekends: there are not enough of us. We will ask again in the spring.",
    agreement: "partly",
    agreementHow: "Most do. Two parents think that we promise too little, and we have written that down.",
  },
  review: { firstOn: "2027-06-01", everyMonths: "12", how: "On a Saturday morning with the same families." },
  support: {
    wanted: "yes",
    text: "Somebody from outside to lead the review, so that people can say what they think of us.",
  },
  permission: "withoutName",
};

const nightVan: Omit<ReturnContent, "answers"> & { answer: string } = {
  ...shorelineFamilies,
  answer: "People say that we are the only ones who do not look away.",
  actions: [
    { value: "kindness", text: "We learn and use people’s names.", sign: "" },
    { value: "compassion", text: "We carry dry socks and ask before we sit down.", sign: "" },
    { value: "hope", text: "We tell people about the Monday kettle at Glen Road.", sign: "" },
  ],
  evidence: {
    groups: [{ group: "People who use the van", people: "5" }],
    invited: "At the van.",
    supported: "A hot drink.",
    methods: "Talking, on most nights.",
    changed: "The socks.",
    notTakenUp: "Nothing.",
    agreement: "notAsked",
    agreementHow: "",
  },
  support: { wanted: "yes", text: "Help to bring people together who have no fixed place." },
};

const harbourDraft: Omit<ReturnContent, "answers"> & { answer: string } = {
  ...shorelineFamilies,
  answer: "",
  actions: [
    {
      value: "kindness",
      text: "We paint the hallway and put up a sign that says “Come in” instead of “Ring and wait”.",
      sign: "",
    },
  ],
  evidence: {
    ...{ groups: [], invited: "", supported: "", methods: "", changed: "", notTakenUp: "" },
    ...{ agreement: "", agreementHow: "" },
  },
  review: { firstOn: "", everyMonths: "", how: "" },
  support: { wanted: "", text: "" },
  permission: "",
};

export type ExampleReturn = {
  service: string;
  status: "drafting" | "submitted" | "returned" | "accepted";
  by: string;
  at: string;
  content: Omit<ReturnContent, "answers"> & { answer: string };
  decision?: { at: string; text: string };
  support?: { isNeeded: boolean; need: string; offer: string; answer: "accepted" | null; answerText: string };
};

export const returns: ExampleReturn[] = [
  {
    service: "Glen Road Clinic",
    status: "accepted",
    by: "Catriona Blaik",
    at: "2026-09-14T14:30:00Z",
    content: glenRoad,
    decision: {
      at: "2026-09-28T10:00:00Z",
      text: "Thank you. The walk through the building is worth telling others about.",
    },
    support: { isNeeded: false, need: "", offer: "", answer: null, answerText: "" },
  },
  {
    service: "Shoreline Families",
    status: "submitted",
    by: "Ruaridh Fenn",
    at: "2026-11-12T16:10:00Z",
    content: shorelineFamilies,
  },
  {
    service: "Shoreline Night Van",
    status: "returned",
    by: "Ruaridh Fenn",
    at: "2026-10-30T11:20:00Z",
    content: nightVan,
    decision: {
      at: "2026-11-06T09:40:00Z",
      text: "The actions are good. Please say more about how people shaped them: when did you talk, and what did people ask for that you could not do? We can help you to bring people together.",
    },
    support: {
      isNeeded: true,
      need: "Bringing together people who have no fixed place.",
      offer: "Two evenings with the panel’s coordinator in December, at a place that people choose.",
      answer: "accepted",
      answerText: "Yes please. The second week would suit us.",
    },
  },
  {
    service: "Harbour Recovery Hub",
    status: "drafting",
    by: "Tariq Hallin",
    at: "2026-11-10T15:00:00Z",
    content: harbourDraft,
  },
];

export const learning = {
  on: "Glen Road Clinic",
  from: "Shoreline Families",
  by: "shoreline@kinmarra.example.invalid",
  at: "2026-10-09T12:00:00Z",
  text: "We tried the walk through our own building with two parents. They stopped at the door, because the bell has a camera. We had never seen it.",
};

export const confirmations = [
  {
    on: "Glen Road Clinic",
    label: "Wednesday lunches",
    view: "agree",
    comment: "This is how it was. The bit about the rain was me.",
    at: "2026-09-16T18:00:00Z",
  },
  {
    on: "Glen Road Clinic",
    label: "Wednesday lunches",
    view: "partly",
    comment: "Mostly. I would have liked more time on the last day.",
    at: "2026-09-17T09:00:00Z",
  },
] as const;

export const selfEvaluation = {
  title: "Self-evaluation 2026",
  guidance:
    "Once for each organisation. Say what you know and how you know it; what you do not know is worth saying too.",
  dueOn: "2027-01-29",
  openedAt: "2026-11-02T09:00:00Z",
  questions: [
    { section: "How well we work", text: "What went well this year, and how do you know?", required: true },
    { section: "How well we work", text: "What did not go well?", required: true },
    { section: "What comes next", text: "What will you do differently next year?", required: true },
  ],
} as const;

/** What the officer marked in the accepted plan; a text is named by its prompt's code and how often that came before. */
export const stigmaTags: ExampleTag[] = [
  {
    response: "Glen Road Clinic",
    questionCode: "Q1",
    words: "two said they sit outside in the rain until it is their turn",
    planItems: ["4.1"],
    stance: "concern",
  },
  {
    response: "Glen Road Clinic",
    questionCode: "A1-2",
    words: "The glass at the desk comes down, and there is a chair on both sides of it.",
    planItems: ["4.1"],
    stance: "suggestion",
  },
  {
    response: "Glen Road Clinic",
    questionCode: "A1-3",
    words: "When somebody misses an appointment we ring to ask how they are",
    planItems: ["3.3", "4.1"],
    stance: "suggestion",
  },
  {
    response: "Glen Road Clinic",
    questionCode: "E4",
    words: "We had come with a poster campaign, and it was dropped.",
    planItems: ["4.3"],
    stance: "supports",
    note: "What changed because people were asked first.",
  },
];

/** What the accepted plan works towards: its action, by its place, and the code in the partnership's plan. */
export const aims = [
  { service: "Glen Road Clinic", place: 0, planItem: "4.1" },
  { service: "Glen Road Clinic", place: 2, planItem: "3.3" },
] as const;
