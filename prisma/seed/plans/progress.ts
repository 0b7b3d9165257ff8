import type { ExampleOldPlan, ExamplePlanWork } from "../example-content.ts";

/** What the office has done with the new plan so far: who leads, by when, how it is measured, what consultation changed. */
export const planWork: ExamplePlanWork = {
  rows: [
    { code: "1.1", lead: "Carronhaven Family Centre / Kinmarra Council", timescale: "By 31 March 2028" },
    { code: "1.2", lead: "Kinmarra Council, Education", timescale: "Starting August 2027" },
    { code: "1.3", lead: "", timescale: "By December 2027" },
    { code: "2.1", lead: "Kinmarra Health Board", timescale: "6 monthly reports to the partnership" },
    { code: "2.2", lead: "Kinmarra Health Board / Skerrylaw Outreach", timescale: "1 October 2027" },
    { code: "2.3", lead: "Kinmarra Council, Housing", timescale: "Annually" },
    { code: "2.4", lead: "Kinmarra Council, Education", timescale: "To be agreed" },
    { code: "3.1", lead: "Kinmarra Health Board", timescale: "By June 2028" },
    { code: "3.2", lead: "Kinmarra Health Board", timescale: "March 2029" },
    {
      code: "3.3",
      lead: "Kinmarra Health Board / Kinmarra Council",
      timescale: "Following the review of mental health care",
    },
    { code: "3.4", lead: "Glen Tarvie Recovery Group", timescale: "Ongoing" },
    { code: "4.1", lead: "Kinmarra Alcohol and Drug Partnership", timescale: "Annually" },
    { code: "4.2", lead: "Kinmarra Council, Environment", timescale: "TBC" },
    { code: "4.3", lead: "Kinmarra Alcohol and Drug Partnership", timescale: "Ongoing" },
  ],
  horizons: { "1": "long", "2": "long", "3": "medium" },
  measures: [
    {
      ...{ under: "3", kind: "outcomeMeasure", code: "3.M1", measures: "outcome", horizon: "short" },
      name: "More people start treatment on the day that they ask",
      target: "3 in 4 by June 2030",
      values: [
        {
          period: "2024–25",
          asAt: "2025-03-31",
          numerator: 38,
          denominator: 131,
          source: "Health Board waiting list",
        },
        {
          period: "2025–26",
          asAt: "2026-03-31",
          numerator: 54,
          denominator: 127,
          source: "Health Board waiting list",
        },
      ],
    },
    {
      ...{ under: "3", kind: "indicator", code: "3.I1", measures: "input" },
      name: "Paid posts for peer workers",
      target: "9 posts by 2029",
      values: [
        { period: "2025", asAt: "2025-12-31", value: 2.5, unit: "posts", source: "Partnership accounts" },
        { period: "2026", asAt: "2026-10-31", value: 4, unit: "posts", source: "Partnership accounts" },
      ],
    },
    {
      ...{ under: "2", kind: "indicator", code: "2.I1", measures: "activity" },
      name: "Evening sessions at which naloxone kits were given out",
      target: "2 a month in each locality",
      values: [
        { period: "2026", asAt: "2026-10-31", value: 11, unit: "sessions", source: "Skerrylaw Outreach" },
      ],
    },
    {
      ...{ under: "1", kind: "indicator", code: "1.I1", measures: "context" },
      name: "Children who live in Kinmarra Bay",
      target: "",
      values: [
        { period: "2025", asAt: "2025-06-30", value: 4180, unit: "children", source: "Mid-year estimate" },
      ],
    },
  ],
  refinement: {
    code: "3.1",
    before: "Shorten the wait for a first appointment",
    reason:
      "People told us that a shorter wait still loses those who ask today. They asked for help on the same day.",
    finding: "help-on-the-day",
  },
  added: {
    under: "4",
    code: "4.4",
    name: "Write back to each community within two months, saying what we heard and what came of it",
    reason: "People said that they are asked and then hear nothing.",
    finding: "asked-first",
    lead: "Kinmarra Alcohol and Drug Partnership",
    timescale: "Quarterly",
  },
};

/** The invented plan that the new one replaces, with its progress and what became of its rows. */
export const oldPlan: ExampleOldPlan = {
  title: "Steady Ground 2023–2027",
  period: "1 April 2023 to 30 June 2027",
  vision: "Help with alcohol and drugs that people in Kinmarra Bay can find, reach and trust.",
  rows: [
    {
      code: "1",
      name: "Finding help",
      outcome: "People know where to go and are welcome when they get there.",
    },
    {
      ...{
        code: "1.1",
        name: "Open a drop-in in each locality",
        lead: "Kinmarra Council",
        timescale: "By March 2025",
      },
      progress: [
        {
          asAt: "2025-03-31",
          rating: "amber",
          words: "Carronhaven and Skerrylaw are open. Glen Tarvie has no room yet.",
        },
        {
          asAt: "2026-09-30",
          rating: "blue",
          words: "Glen Tarvie opened in the library in June. All three are open.",
        },
      ],
    },
    {
      ...{ code: "1.2", name: "Shorten the wait for a first appointment" },
      ...{ lead: "Kinmarra Health Board", timescale: "6 monthly reports to the partnership" },
      progress: [
        {
          asAt: "2026-04-30",
          rating: "red",
          words: "The wait grew to 19 working days. Two posts are empty.",
        },
        { asAt: "2026-10-31", rating: "amber", words: "One post is filled. The wait is 14 working days." },
      ],
    },
    { code: "2", name: "Staying alive", outcome: "Fewer people come to harm, and nobody uses alone." },
    {
      ...{ code: "2.1", name: "Train pharmacies and taxi drivers to carry naloxone" },
      ...{ lead: "Kinmarra Health Board / Skerrylaw Outreach", timescale: "By December 2025" },
      progress: [
        {
          asAt: "2026-01-31",
          rating: "green",
          words: "Nine of eleven pharmacies and six drivers are trained.",
        },
      ],
    },
    {
      ...{ code: "2.2", name: "Set up a yearly meeting about harm at the harbour" },
      ...{ lead: "Kinmarra Council", timescale: "Annually" },
      progress: [{ asAt: "2024-11-15", rating: "amber", words: "Held once. Few people came in the rain." }],
    },
    { code: "3", name: "Respect", outcome: "People are spoken to as anybody would wish to be." },
    {
      ...{ code: "3.1", name: "Visit every primary school with one talk a year" },
      ...{ lead: "Kinmarra Council, Education", timescale: "Annually" },
      progress: [{ asAt: "2026-06-20", rating: "green", words: "All six schools were visited." }],
    },
    {
      code: "3.2",
      name: "Print a leaflet about kind words",
      lead: "",
      timescale: "By June 2024",
      progress: [],
    },
  ],
  becomes: [
    { from: "1", to: ["3"], reason: "Finding help became part of treatment and recovery." },
    { from: "1.2", to: ["3.1"], reason: "The aim is now the same day, and no longer a shorter wait." },
    { from: "2", to: ["2"], reason: "It goes on, with early help beside it." },
    { from: "2.1", to: ["2.1", "2.3"], reason: "Kits and training are two actions now." },
    { from: "3", to: ["4"], reason: "It goes on under communities and stigma." },
    {
      from: "3.1",
      to: ["2.4"],
      reason: "One talk a year is replaced by learning that people lead together.",
    },
    { from: "3.2", to: [], reason: "People told us that a leaflet changes little." },
  ],
  voices: {
    title: "Half-way talks about Steady Ground",
    opensAt: "2025-05-01T09:00:00+01:00",
    closesAt: "2025-06-30T17:00:00+01:00",
    said: [
      {
        on: "1.2",
        stance: "concern",
        words: "I rang in March and they saw me in April. By then I had stopped asking.",
      },
      {
        on: "2.1",
        stance: "supports",
        words: "The lad in the chemist showed me how to use the kit and did not make a face.",
      },
      {
        on: "3.2",
        stance: "opposes",
        words: "A leaflet about kindness is on the desk of the woman who is not kind.",
      },
      { on: "1", stance: "suggestion", words: "Put one number on the bus. One. We all take the bus." },
    ],
  },
};
