import { findingInWords } from "#app/features/answering/evidence/words.server.ts";
import { type Share, shareInWords } from "#app/features/listening/contributions/head-count.ts";
import { channelInWords } from "#app/features/listening/programme/channel.ts";
import { stances } from "#app/features/tagging/tags/stance.ts";
import { paths } from "#app/paths.ts";
import {
  cell,
  type Paragraph,
  type Part,
  type PlainDocument,
  paragraph,
  quoted,
  text,
} from "#app/platform/documents/document.ts";
import { type Author, exampleNotice, wording } from "#app/platform/documents/wording.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import type { Translate } from "#app/platform/i18n/texts.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { attributed } from "./attributed.server.ts";
import type { CaseForChangeFacts } from "./queries.server.ts";
import { chooseQuotations } from "./quotations.server.ts";

/** How many quotations each view has at most in a footnote. */
const mostQuotations = 3;

type Writing = {
  facts: CaseForChangeFacts;
  findings: CaseForChangeFacts["findings"];
  t: Translate;
  author: Author;
  now: Date;
};
type Finding = CaseForChangeFacts["findings"][number];

/**
 * The row of a plan's summary of sources that a consultation fills (docs/rules/plans.md): its columns are the plan's own.
 * Quotes only words that may be quoted on the day of writing.
 */
export function caseForChangeDocument(writing: Writing): PlainDocument {
  const { facts, findings, t, author } = writing;
  const { consultation } = facts;
  const title = t("reports-office:case.rowTitle", { title: consultation.title });
  const outcomes = new Map(findings.map(({ priority }) => [priority.id, priority]));
  return {
    title,
    author: author.name,
    language: "en",
    wording: wording(t),
    blocks: [
      ...exampleNotice(t, author),
      {
        kind: "table",
        caption: t("reports-office:case.caption", { plan: consultation.plan.title }),
        columns: [
          t("reports-office:case.columns.sources"),
          t("reports-office:case.columns.case"),
          t("reports-office:case.columns.outcomes"),
        ],
        shares: [5, 9, 8],
        rows: [
          [
            cell(title),
            [{ kind: "bullets", items: findings.map((finding) => bullet(finding)) }],
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

function bullet(finding: Finding): Part[] {
  return [text(findingInWords(finding.text, finding.count)), { kind: "footnote", id: finding.id }];
}

function footnote({ facts, t, now }: Writing, finding: Finding): Paragraph[] {
  const { live, count } = finding;
  const counted = (at: Date, share: Share) =>
    t("reports-office:case.counted", {
      day: formatDay(dayOf(at, facts.consultation.timeZone), "en"),
      ...shareInWords(t, share),
    });
  const again = live.people !== count.people || live.base !== count.base;
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
      counted(count.countedAt, count),
      ...(again ? [" ", t("reports-office:case.today", { counted: counted(now, live) })] : []),
    ),
    ...quotations.map((voice) =>
      paragraph(text(quoted(voice.text), voice.language), " – ", ...attributed(t, voice)),
    ),
    ...(quotations.length === 0 ? [paragraph(t("reports-office:case.noneQuotable"))] : []),
    ...(others === "" ? [] : [paragraph(t("reports-office:case.alsoRestsOn", { references: others }))]),
  ];
}

/** Each person once, with the questions that they answered: no words, and no group, which may make somebody known. */
function references(t: Translate, excerpts: Finding["excerpts"]): string {
  const people = new Map<string, { channel: string; codes: Set<string> }>();
  for (const { reference, channel, promptCode } of excerpts) {
    const one = people.get(reference) ?? { channel, codes: new Set() };
    people.set(reference, { channel, codes: one.codes.add(promptCode) });
  }
  return [...people]
    .map(([reference, { channel, codes }]) =>
      t("reports-office:case.reference", {
        reference,
        channel: channelInWords(t, channel),
        codes: [...codes].join(", "),
      }),
    )
    .join("; ");
}
