import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { parseTimescales, type Timescale } from "./timescale.ts";

/** What was understood, in short: kind, days, frequency, event, note and doubt, empty ones left out. */
function meant(cell: string) {
  return parseTimescales(cell).map(({ words: _words, ...rest }) =>
    Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null)),
  );
}
const day = (iso: string, more: Partial<Timescale> = {}) => ({
  kind: "date",
  from: iso,
  until: iso,
  ...more,
});
const month = (from: string, until: string, more: Partial<Timescale> = {}) => ({
  kind: "month",
  from,
  until,
  ...more,
});

const wordings: [string, object[]][] = [
  ["31 March 2023", [day("2023-03-31")]],
  ["31st March 2023", [day("2023-03-31")]],
  ["31/12/16", [day("2016-12-31")]],
  ["26.05.2017", [day("2017-05-26")]],
  ["2022-10-31", [day("2022-10-31")]],
  ["By 31 October 2022", [day("2022-10-31")]],
  ["Project plan developed by 31 October 2022", [day("2022-10-31", { note: "Project plan developed" })]],
  [
    "31 March 2023 (some elements will be delivered earlier in-line with MAT standard 4)",
    [day("2023-03-31", { note: "some elements will be delivered earlier in-line with MAT standard 4" })],
  ],
  [
    "30 November 2022 (draft for public and stakeholder consultation by end of summer)",
    [day("2022-11-30", { note: "draft for public and stakeholder consultation by end of summer" })],
  ],
  ["By March 2020", [month("2020-03-01", "2020-03-31")]],
  ["March 2017", [month("2017-03-01", "2017-03-31")]],
  ["Mar 2017", [month("2017-03-01", "2017-03-31")]],
  ["End March 2017", [month("2017-03-01", "2017-03-31")]],
  ["by end of July 2022", [month("2022-07-01", "2022-07-31")]],
  ["Oct 17", [month("2017-10-01", "2017-10-31", { doubt: "dayOrYear" })]],
  ["By 2020", [{ kind: "year", from: "2020-01-01", until: "2020-12-31", doubt: "byYear" }]],
  ["2020", [{ kind: "year", from: "2020-01-01", until: "2020-12-31" }]],
  ["2016/17", [{ kind: "range", from: "2016-04-01", until: "2017-03-31" }]],
  ["2017-2020", [{ kind: "range", from: "2017-01-01", until: "2020-12-31" }]],
  ["July – August 2017", [{ kind: "range", from: "2017-07-01", until: "2017-08-31" }]],
  [
    "Activities implemented April September 2016",
    [
      {
        kind: "range",
        from: "2016-04-01",
        until: "2016-09-30",
        note: "Activities implemented",
        doubt: "dashLost",
      },
    ],
  ],
  ["from 1 June 2017 to 31 July 2017", [{ kind: "range", from: "2017-06-01", until: "2017-07-31" }]],
  ["Starting August 2022", [{ kind: "starting", from: "2022-08-01" }]],
  ["from June 2017 onwards", [{ kind: "starting", from: "2017-06-01" }]],
  [
    "starting August 2022 and continuing to March 2023",
    [{ kind: "range", from: "2022-08-01", until: "2023-03-31" }],
  ],
  ["6 monthly update reports to ADP", [{ kind: "recurring", every: "P6M", note: "update reports to ADP" }]],
  ["6 monthly updates to ADP", [{ kind: "recurring", every: "P6M", note: "updates to ADP" }]],
  ["Monthly update reports to ADP", [{ kind: "recurring", every: "P1M", note: "update reports to ADP" }]],
  ["Annually", [{ kind: "recurring", every: "P1Y" }]],
  [
    "Annual update report to be provided to the ADP",
    [{ kind: "recurring", every: "P1Y", note: "update report to be provided to the ADP" }],
  ],
  ["Quarterly", [{ kind: "recurring", every: "P3M" }]],
  ["Quarterly until March 2020", [{ kind: "recurring", every: "P3M", until: "2020-03-31" }]],
  ["Every six weeks", [{ kind: "recurring", every: "P6W" }]],
  ["Biannually", [{ kind: "recurring", every: "P6M", doubt: "howOften" }]],
  [
    "6 monthly updates to ADP (Benzodiazepines needs assessment by 31 October 2022)",
    [
      {
        kind: "recurring",
        every: "P6M",
        note: "updates to ADP (Benzodiazepines needs assessment by 31 October 2022)",
      },
      day("2022-10-31", { note: "Benzodiazepines needs assessment" }),
    ],
  ],
  ["To be agreed.", [{ kind: "toBeAgreed" }]],
  ["TBC", [{ kind: "toBeAgreed" }]],
  ["To be agreed dependent on national timescales.", [{ kind: "toBeAgreed", event: "national timescales" }]],
  [
    "Following Scottish Government confirmation of Dundee allocation",
    [{ kind: "event", event: "Scottish Government confirmation of Dundee allocation" }],
  ],
  [
    "Following organisational development session",
    [{ kind: "event", event: "organisational development session" }],
  ],
  ["Ongoing until redesign completed", [{ kind: "event", event: "redesign completed" }]],
  ["Ongoing until March 2020", [{ kind: "range", until: "2020-03-31", note: "Ongoing" }]],
  ["Ongoing", [{ kind: "ongoing" }]],
  ["Ongoing monitoring by ADP", [{ kind: "ongoing", note: "monitoring by ADP" }]],
  ["xxxx", [{ kind: "unknown", doubt: "placeholder" }]],
  ["INSERT DATE", [{ kind: "unknown", doubt: "placeholder" }]],
  ["31 February 2017", [{ kind: "date", doubt: "noSuchDay" }]],
  ["12/31/16", [day("2016-12-31", { doubt: "monthFirst" })]],
  ["28th September", [{ kind: "month", doubt: "noYear" }]],
  ["Summer 2017", [{ kind: "range", from: "2017-06-01", until: "2017-08-31", doubt: "season" }]],
  ["Q4 2017/18", [{ kind: "range", from: "2018-01-01", until: "2018-03-31" }]],
  ["Q2 2017", [{ kind: "range", from: "2017-04-01", until: "2017-06-30", doubt: "quarter" }]],
  ["Soon", [{ kind: "unknown", doubt: "notUnderstood" }]],
  ["", []],
  ["31 March 2024\n31 December 2022", [day("2024-03-31"), day("2022-12-31")]],
  [
    "Plan developed by 31/07/16 and delivered by 31/03/16",
    [
      day("2016-07-31", { note: "Plan developed" }),
      day("2016-03-31", { note: "delivered", doubt: "outOfOrder" }),
    ],
  ],
  ["Implement new services 01/10/16", [day("2016-10-01", { note: "Implement new services" })]],
  ["Evaluation completed Feb 2016", [month("2016-02-01", "2016-02-29", { note: "Evaluation" })]],
  [
    "New Carer strategy developed – end July 2016",
    [month("2016-07-01", "2016-07-31", { note: "New Carer strategy developed" })],
  ],
];

test.each(wordings)("%j is understood and keeps its words", (cell, expected) => {
  expect(meant(cell)).toEqual(expected);
  for (const { words } of parseTimescales(cell)) expect(cell).toContain(words);
});

const names = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const anyDay = fc
  .date({ min: new Date("1990-01-01T00:00:00Z"), max: new Date("2079-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

property.prop([anyDay])("a day is the same day however it is written", (iso) => {
  const [year = "", ofMonth = "", of = ""] = iso.split("-");
  const named = names[Number(ofMonth) - 1] ?? "";
  for (const written of [
    iso,
    `${of}/${ofMonth}/${year}`,
    `${Number(of)} ${named} ${year}`,
    `by ${named} ${Number(of)}, ${year}`,
    `${Number(of)} ${named.slice(0, 3)} ${year}`,
  ]) {
    expect(meant(written), written).toEqual([day(iso)]);
  }
});

const pieces = fc.constantFrom(
  "31 March 2023",
  "by",
  "Ongoing",
  "March",
  "17",
  "2020",
  "/",
  "–",
  "to",
  "(",
  ")",
  "6 monthly",
  "TBC",
  "xx",
  "following",
  "Q3",
  "until",
  "\n",
  ";",
);
const cells = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(pieces, { maxLength: 8 }).map((some) => some.join(" ")),
);

property.prop([cells])(
  "no cell is too odd: its words are kept, days are real, and what is not known is doubted",
  (cell) => {
    for (const one of parseTimescales(cell)) {
      expect(one.words).not.toBe("");
      for (const iso of [one.from, one.until]) {
        if (iso !== null) expect(new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10)).toBe(iso);
      }
      if (one.from !== null && one.until !== null && one.doubt === null)
        expect(one.from <= one.until).toBe(true);
      if (one.kind === "unknown") expect(one.doubt).not.toBeNull();
      if (one.kind === "recurring") expect(one.every).toMatch(/^P\d+[DWMY]$/);
    }
  },
);
