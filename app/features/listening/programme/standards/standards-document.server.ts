import { peopleInWords } from "#app/features/listening/contributions/head-count.ts";
import {
  type Block,
  cell,
  type Paragraph,
  type PlainDocument,
  paragraph,
} from "#app/platform/documents/document.ts";
import { type Author, exampleNotice, wording } from "#app/platform/documents/wording.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import type { Translate } from "#app/platform/i18n/texts.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { channelName } from "../channel.ts";
import { isMissing } from "../reach.ts";
import type { StandardsRecord } from "./standards-queries.server.ts";

type Writing = { record: StandardsRecord; t: Translate; author: Author; now: Date };

/** The longest that one text may be where everything must stand on one sheet. */
const longest = { purpose: 260, missing: 560, evidence: 150, linked: 100, url: 60, note: 150 };

/** The consultation by the standards of good engagement, on one A4 sheet whose texts can be pasted into VOiCE. */
export function standardsDocument(writing: Writing): PlainDocument {
  const { record, t, author } = writing;
  return {
    title: t("programme-office:sheet.title", { title: record.title }),
    author: author.name,
    language: "en",
    paper: "sheet",
    wording: wording(t),
    footnotes: {},
    blocks: [
      ...exampleNotice(t, author),
      facts(writing),
      conditions(writing),
      standards(writing),
      cycle(writing),
    ],
  };
}

function facts({ record, t, now }: Writing): Block {
  const day = (at: Date) => formatDay(dayOf(at, record.timeZone), "en");
  const { participation, reach } = record;
  const level = (one: typeof participation.done) => t(`programme-office:level.${one ?? "none"}`);
  const missing = [...reach.groups, ...reach.localities].filter((place) => isMissing(place.reach));
  const rows: [string, string][] = [
    [t("programme-office:sheet.purpose"), shortened(record.purpose, longest.purpose)],
    [
      t("programme-office:sheet.when"),
      t("programme-office:sheet.dates", {
        opens: day(record.opensAt),
        closes: day(record.closesAt),
        today: day(now),
      }),
    ],
    [
      t("programme-office:participation.title"),
      t("programme-office:participation.line", {
        offered: level(participation.offered),
        done: level(participation.done),
      }),
    ],
    [
      t("programme-office:sheet.heard"),
      t("programme-office:sheet.people", {
        people: peopleInWords(t, record.heard.people, record.heard.atLeast),
        count: record.heard.people,
        channels: participation.heardBy.map((channel) => channelName(t, channel)).join(", "),
      }),
    ],
    [
      t("programme-office:sheet.notHeard"),
      missing.length === 0
        ? t("programme-office:sheet.nobodyMissing")
        : shortened(
            missing
              .map(({ name, heard: { people, atLeast }, target }) => {
                const heard = peopleInWords(t, people, atLeast);
                return target === null
                  ? `${name} (${heard})`
                  : t("programme-office:sheet.of", { name, heard, target });
              })
              .join("; "),
            longest.missing,
          ),
    ],
  ];
  return {
    kind: "table",
    caption: t("programme-office:sheet.about"),
    columns: [t("programme-office:sheet.what"), t("programme-office:sheet.answer")],
    shares: [1, 4],
    rows: rows.map(([name, words]) => [cell(name), cell(words)]),
  };
}

function conditions({ record, t }: Writing): Block {
  return {
    kind: "table",
    caption: t("programme-office:fairness.title"),
    columns: [t("programme-office:fairness.one"), t("programme-office:sheet.answer")],
    shares: [2, 3],
    rows: record.conditions.map(({ condition, confirmed }) => [
      cell(t(`programme-office:fairness.condition.${condition}`)),
      cell(
        confirmed
          ? `${t("programme-office:fairness.by", {
              name: confirmed.by,
              day: formatDay(dayOf(confirmed.at, record.timeZone), "en"),
            })} ${shortened(confirmed.note, longest.note)}`
          : t("programme-office:fairness.waiting"),
      ),
    ]),
  };
}

function standards({ record, t }: Writing): Block {
  return {
    kind: "table",
    caption: t("programme-office:standards.title"),
    columns: [
      t("programme-office:standards.standard"),
      t("programme-office:standards.score"),
      t("programme-office:standards.evidence"),
    ],
    shares: [3, 2, 9],
    rows: record.standards.map(({ standard, score }) => [
      cell(t(`programme-office:standard.${standard}`)),
      cell(
        score
          ? t("programme-office:standards.of", { score: score.score })
          : t("programme-office:standards.notScored"),
      ),
      score ? evidence(score, t) : [],
    ]),
  };
}

type Score = NonNullable<StandardsRecord["standards"][number]["score"]>;

function evidence({ evidence: words, linked, url }: Score, t: Translate): Paragraph[] {
  const links = linked.map(({ kind, label, count, atLeast }) =>
    t(`programme-office:evidence.${kind}`, {
      label: shortened(label, 60),
      people: peopleInWords(t, count, atLeast),
      count,
    }),
  );
  const all = [
    shortened(words, longest.evidence),
    shortened(links.join("; "), longest.linked),
    [...url].length > longest.url ? `${[...url].slice(0, longest.url).join("")}…` : url,
  ];
  return [paragraph(all.filter((one) => one !== "").join(" · "))];
}

function cycle({ record, t }: Writing): Block {
  return {
    kind: "table",
    caption: t("programme-office:cycle.title"),
    columns: [
      t("programme-office:cycle.step"),
      t("programme-office:cycle.shown"),
      t("programme-office:cycle.said"),
    ],
    shares: [1, 5, 5],
    rows: record.cycle.map(({ stage, tasks, note }) => [
      cell(t(`programme-office:cycle.stage.${stage}`)),
      cell(
        tasks
          .map(({ task, done }) => {
            const name = t(`programme-office:cycle.task.${task}`);
            return done
              ? t("programme-office:cycle.isDone", { name })
              : t("programme-office:cycle.isLeft", { name });
          })
          .join("; "),
      ),
      cell(stageWords(record, stage, note, t)),
    ]),
  };
}

function stageWords(record: StandardsRecord, stage: string, note: string, t: Translate): string {
  const { decision } = record;
  const said = shortened(note, longest.note);
  if (stage !== "review" || !decision) return said;
  const { body, recordedByName: name } = decision;
  const day = formatDay(decision.decidedOn, "en");
  return `${said} ${t("programme-office:decision.recorded", { body, day, name })}`.trim();
}

/** A text cut at a word, with an ellipsis, where it is longer than the sheet has room for. */
function shortened(words: string, most: number): string {
  const line = words.replace(/\s+/gu, " ").trim();
  if ([...line].length <= most) return line;
  const cut = [...line].slice(0, most).join("");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…`;
}
