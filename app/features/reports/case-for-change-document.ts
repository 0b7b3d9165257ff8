import type { TFunction } from "i18next";
import { stances } from "#app/features/tagging/stance.ts";
import { paths } from "#app/paths.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { attributed, channelName } from "./attribution.ts";
import { cell, type Paragraph, type Part, paragraph, quoted, type ReportDocument, text } from "./document.ts";
import type { CaseForChangeFacts } from "./queries.server.ts";
import { chooseQuotations } from "./quotations.server.ts";
import { wording } from "./wording.ts";

/** How many quotations each view has at most in a footnote. */
const mostQuotations = 3;

type Writing = {
  facts: CaseForChangeFacts;
  findings: CaseForChangeFacts["findings"];
  t: TFunction;
  partnership: string;
  now: Date;
};
type Finding = CaseForChangeFacts["findings"][number];

/**
 * The row of a plan's summary of sources that a consultation fills (inventory 1.21): its columns are the plan's own.
 * Quotes only words that may be quoted on the day of writing.
 */
export function caseForChangeDocument(writing: Writing): ReportDocument {
  const { facts, findings, t, partnership } = writing;
  const { consultation } = facts;
  const title = t("reports-office:case.rowTitle", { title: consultation.title });
  const outcomes = new Map(findings.map(({ priority }) => [priority.id, priority]));
  return {
    title,
    author: partnership,
    language: "en",
    wording: wording(t),
    blocks: [
      {
        kind: "table",
        caption: t("reports-office:case.caption", { plan: consultation.plan.title }),
        columns: [
          t("reports-office:case.columns.sources"),
          t("reports-office:case.columns.case"),
          t("reports-office:case.columns.outcomes"),
        ],
        rows: [
          [
            cell(title),
            [{ kind: "bullets", items: findings.map((finding) => bullet(writing, finding)) }],
            [
              {
                kind: "bullets",
                items: [...outcomes.values()]
                  .sort((one, other) => one.position - other.position)
                  .map((priority): Part[] => [
                    {
                      kind: "link",
                      text: priority.outcome || priority.name,
                      href: paths.office.planItem(consultation.id, priority.id),
                    },
                    text(` (${priority.code} ${priority.name})`),
                  ]),
              },
            ],
          ],
        ],
      },
      paragraph(t("reports-office:method.notVote")),
      paragraph(t("reports-office:case.counts")),
    ],
    footnotes: Object.fromEntries(findings.map((finding) => [finding.id, footnote(writing, finding)])),
  };
}

function bullet({ t }: Writing, finding: Finding): Part[] {
  const count = t("reports-office:ofPeople", { people: finding.people, count: finding.base });
  return [text(`${finding.text} (${count})`), { kind: "footnote", id: finding.id }];
}

function footnote({ facts, t, now }: Writing, finding: Finding): Paragraph[] {
  const day = (at: Date) => formatDay(at, "en", facts.consultation.timeZone);
  const { live } = finding;
  const counted = (at: Date, people: number, base: number) =>
    t("reports-office:case.counted", { day: day(at), people, count: base });
  const again = live.people !== finding.people || live.base !== finding.base;
  const channels = live.byChannel.map(({ channel, people, base }) =>
    t("reports-office:case.byChannel", { channel: channelName(t, channel), people, count: base }),
  );
  const quotable = finding.excerpts.filter((excerpt) => excerpt.quotable);
  const quotations = chooseQuotations(
    quotable.flatMap((excerpt) => excerpt.views.map((stance) => ({ ...excerpt, stance }))),
    stances,
    mostQuotations,
  ).flatMap((view) => view.quotations);
  const printed = new Set(quotations.map((one) => one.excerptId));
  const others = references(
    t,
    finding.excerpts.filter((excerpt) => !printed.has(excerpt.excerptId)),
  );
  return [
    paragraph(
      [
        counted(finding.countedAt, finding.people, finding.base),
        ...(again ? [t("reports-office:case.today", { today: counted(now, live.people, live.base) })] : []),
        ...channels,
      ].join(" "),
    ),
    ...quotations.map((voice) =>
      paragraph(
        text(quoted(voice.text), voice.language),
        " – ",
        ...attributed(t, voice, paths.office.excerpt(voice.excerptId)),
      ),
    ),
    ...(quotations.length === 0 ? [paragraph(t("reports-office:case.noneQuotable"))] : []),
    ...(others === "" ? [] : [paragraph(t("reports-office:case.alsoRestsOn", { references: others }))]),
  ];
}

/** Each person once, with the questions that they answered: no words, and no group, which may make somebody known. */
function references(t: TFunction, excerpts: Finding["excerpts"]): string {
  const people = new Map<string, { channel: string; codes: Set<string> }>();
  for (const { reference, channel, promptCode } of excerpts) {
    const one = people.get(reference) ?? { channel, codes: new Set() };
    people.set(reference, { channel, codes: one.codes.add(promptCode) });
  }
  return [...people]
    .map(([reference, { channel, codes }]) =>
      t("reports-office:case.reference", {
        reference,
        channel: channelName(t, channel),
        codes: [...codes].join(", "),
      }),
    )
    .join("; ");
}
