import type { Heard } from "#app/features/listening/consultations/queries.server.ts";
import { peopleInWords } from "#app/features/listening/contributions/head-count.ts";
import { channelName } from "#app/features/listening/programme/channel.ts";
import { reachInWords } from "#app/features/listening/programme/reach.ts";
import type { PlaceHeard, ReachRecord } from "#app/features/listening/programme/reach-queries.server.ts";
import { cell, type PlainDocument, paragraph } from "#app/platform/documents/document.ts";
import { type Author, wording } from "#app/platform/documents/wording.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import type { Translate } from "#app/platform/i18n/texts.ts";
import type { PrioritiesHeard } from "./priorities-heard.server.ts";

/** Who has been heard and who has not, a row for each group and locality: for a spreadsheet. */
export function notHeardDocument(
  { consultation, reach, heard }: { consultation: string; reach: ReachRecord; heard: PrioritiesHeard },
  t: Translate,
  author: Author,
): PlainDocument {
  const people = (count: Heard | undefined) => {
    if (!count?.atLeast) return cell(count?.people ?? 0);
    return cell(peopleInWords(t, count.people, true));
  };
  const row = (kind: "groups" | "localities", place: PlaceHeard) => [
    cell(t(`programme-office:reachTable.one.${kind}`)),
    cell(place.name),
    cell(place.target ?? ""),
    people(place.heard),
    cell(reachInWords(t, place)),
    ...reach.channels.map((channel) => people(place.byChannel[channel])),
    ...heard.priorities.map(({ id }) =>
      people(heard.cells.find((one) => one.placeId === place.id && one.priorityId === id)),
    ),
    place.notes
      .filter((note) => !note.isDone)
      .map(({ text, who, dueOn }) => {
        const by = dueOn
          ? t("programme-office:reachTable.whoByWhen", { who, day: formatDay(dueOn, "en") })
          : who;
        return paragraph(`${text} ${by}`);
      }),
  ];
  return {
    title: t("programme-office:reachTable.fileTitle", { title: consultation }),
    author: author.name,
    language: "en",
    wording: wording(t),
    footnotes: {},
    blocks: [
      {
        kind: "table",
        caption: t("programme-office:tabs.notHeard"),
        columns: [
          t("programme-office:reachTable.kind"),
          t("programme-office:stakeholders.name"),
          t("programme-office:stakeholders.target"),
          t("programme-office:reachTable.heard"),
          t("programme-office:reachTable.standing"),
          ...reach.channels.map((channel) => channelName(t, channel)),
          ...heard.priorities.map(({ code, name }) =>
            t("programme-office:reachTable.priority", { code, name }),
          ),
          t("programme-office:reachTable.doing"),
        ],
        rows: [
          ...reach.groups.map((place) => row("groups", place)),
          ...reach.localities.map((place) => row("localities", place)),
        ],
      },
    ],
  };
}
