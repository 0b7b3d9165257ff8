/**
 * Tables of the shapes in which real plans are written, in words of our own: repeated page headers, headings in rows,
 * lost numbers, placeholders, dates that contradict each other, several leads and bullets in a cell.
 */
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

const quarters = ["Harbour", "Hillside", "Old Town", "Riverbank"];

/** Four priorities with 3, 4, 3 and 3 key actions. */
export const overview = [
  ["[Priority no]", "[Priority]", "[Outcome statement]", "[Key action]"],
  ...quarters.flatMap((name, at) =>
    numbers(at === 1 ? 4 : 3).map((action) => [
      String(at + 1),
      name,
      `People of the ${name} live well`,
      `Open door ${action} of the ${name}`,
    ]),
  ),
];

/** Eight priorities with 27 shifts, told as at a month. */
export const shifts = [
  [
    ...["[Strategic Priority no]", "[Strategic Priority]"],
    ...["Links to the Strategic Shift", "Progress/Update as at October 2026"],
  ],
  ...[3, 5, 3, 1, 2, 2, 9, 2].flatMap((count, at) =>
    numbers(count).map((shift) => [
      String(at + 1),
      `Better days ${at + 1}`,
      `Move ${shift} from beds to homes in part ${at + 1}`,
      shift === 1 ? "Two rooms were opened.\n• One in spring\n• One in autumn" : `Step ${shift} is taken.`,
    ]),
  ),
];

const redesignColumns = ["No.", "Action", "", "", "", "Strategic Reference", "Progress"];
const projects: [string, number][] = [
  ["Project 1 - Living well", 12],
  ["Project 2 – Coming home", 3],
  ["Project 3 – Working as one", 10],
  ["Project 4 – Telling people", 3],
];

/** 28 actions in 4 projects; the header comes again on every page and two numbers are lost. */
export const redesign = projects.flatMap(([heading, count], project) => [
  [heading, "", "", "", "", "", ""],
  ["Project Outcomes – People are well; families are supported", "", "", "", "", "", ""],
  redesignColumns,
  ...numbers(count).map((action) => {
    const code = `${project + 1}.${action}`;
    return [
      code === "1.11" || code === "3.6" ? "" : code,
      `Build step ${code} with the people who use it`,
      "Locality Lead/ Harbour Trust",
      action === 1 ? "Ongoing until redesign completed" : "By March 2030",
      "Within current resources",
      "• Carers plan\n• Outcome 2,3",
      "",
    ];
  }),
]);

/** Seven lines of money, and the total that the table gives them. */
export const investments = [
  [
    ...["Investment area", "Key Challenges", "Proposal & Intended Outcomes"],
    ...["Anticipated Investment", "Anticipated Investment Measure Progress"],
  ],
  ...[
    ["Hill walks", "£12,000 over 2 years"],
    ["Coaching", "£5,250 (additional £500 to help with governance) over 1 year"],
    ["Friendly town", "£20,000 over 1 year"],
    ["Women's line", "£40,000 over 18 months. One off"],
    ["Family house", "£35,750.50 over 3 years with review after 1st year"],
    ["Choir", "£9,500"],
    ["Looking back", "£15,000"],
  ].map(([area = "", money = ""]) => [
    area,
    "• Too few places\n• Too far away",
    "More people find somebody to talk to",
    money,
    "• People with lived experience are involved\n• Review held",
  ]),
];
export const investmentTotal = "£137,500.50";

const objectiveColumns = [
  ...["Owner", "Action", "Deadline"],
  ...["Key Performance Indicator", "Milestone", "Progress update"],
];
const alone = (words: string) => [words, "", "", "", "", ""];

/** Coded objectives in sections, with placeholders and dates that contradict each other. */
export const objectives = [
  alone("Prevention and Learning"),
  alone("PBC1 We will help people to stay well"),
  objectiveColumns,
  [
    "HT / Council",
    "Start the house of talks",
    "30/11/29",
    "Referrals rise by 5%",
    "• Contract signed June 2029\n• New service begins 01/10/29",
    "",
  ],
  ["Public Health", "Health friends?", "", "xxxx", "xxxx", "xxxx"],
  alone("PBC2 We will say the same things everywhere"),
  objectiveColumns,
  [
    "Council",
    "Write one plan about:\n• safe limits\n• places to go",
    "Plan developed by 31/07/29 and delivered by 31/03/29",
    "Xx screens",
    "",
    "",
  ],
  alone("Treatment"),
  alone("T9 We will make doors open to everyone"),
  objectiveColumns,
  [
    "HT",
    "Find out who stays away",
    "Oct 29",
    "Report read\nINSERT TARGETS",
    "Evaluation completed Feb 2028",
    "",
  ],
];

const health = "Better care in the right place";
const kindness = "Kindness and hope";
const reports =
  "2028 Report\n• Recommendation 3 – build it with people.\n• Recommendation 7 – listen for longer.";
const drivers = "National Aim\n• Voices in decisions\nCare Standards 1 and 2";

/** Commitments beside the recommendations and drivers that they share. Stars mark those still to be refined. */
export const commitments = [
  [
    ...["[Priority]", "Recommendations (summarised – see appendix 1 for full wording)"],
    ...["Policy Drivers / Alignment", "[Commitment]", "[Lead]", "[Timescale]"],
  ],
  [health, reports, drivers, "Open a warm room in each quarter*", "Harbour Trust / Council", "31 March 2030"],
  [
    health,
    reports,
    drivers,
    "Ask each year who could not come",
    "Harbour Trust",
    "6 monthly update reports to ADP",
  ],
  [
    health,
    reports,
    drivers,
    "Pay for buses to the rooms*",
    "Council",
    "To be agreed dependent on national timescales",
  ],
  [
    kindness,
    "2028 Report\n• Recommendation 4 – speak with respect.",
    "",
    "Teach kind words¹",
    "NHS",
    "Starting August 2029",
  ],
];

/** What shows that the commitments work, by priority. */
export const measures = [
  ["[Priority]", "[Draft outcome measure]"],
  [health, "More people are seen within a week"],
  [kindness, "Fewer people say that they were judged"],
];

export const footnotes = [
  ["[Footnote no]", "[Footnote]"],
  ["1", "Words chosen by people in recovery"],
];
