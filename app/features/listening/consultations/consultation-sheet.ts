import type { Language } from "#app/platform/i18n/languages.ts";
import type { LocaleKey } from "#app/platform/i18n/texts.ts";
import { translatedText } from "./translated-text.ts";
import { linesToTranslate, type SheetLine, type SheetSection } from "./translation-sheet.ts";

const fields = [
  { field: "title", long: false },
  { field: "purpose", long: true },
  { field: "canChange", long: true },
  { field: "cannotChange", long: true },
  { field: "whoReads", long: true },
  { field: "whatNext", long: true },
] as const;

type Translatable<Fields extends string> = { id: string; translations: unknown } & Record<Fields, string>;

export type TranslatableConsultation = Translatable<(typeof fields)[number]["field"]> & {
  groups: (Translatable<"name"> & { retiredAt: Date | null })[];
  localities: Translatable<"name">[];
  channels: Translatable<"title" | "audience" | "place">[];
  routeMap:
    | (Omit<Translatable<"title">, "id"> & {
        consultationId: string;
        tasks: (Translatable<"title"> & { milestones: Translatable<"label">[] })[];
      })
    | null;
};

/** The record under which a route map's own title stands on the sheet: its id is its consultation's. */
export const routeMapRecord = (consultationId: string) => `route-map-${consultationId}`;

/** What there is to translate in a consultation and its programme, with what stands in a language so far. */
export function consultationSheet(
  consultation: TranslatableConsultation,
  language: Language,
): SheetSection[] {
  const texts: SheetLine[] = fields.map(({ field, long }) => ({
    record: consultation.id,
    field,
    label: { key: `consultations-office:fields.${field}` },
    original: consultation[field],
    translated: translatedText(consultation.translations, language, field),
    long,
  }));
  const groups: SheetLine[] = consultation.groups
    .filter((group) => group.retiredAt === null)
    .map((group, index) => ({
      record: group.id,
      field: "name",
      label: { key: "consultations-office:translations.group", values: { number: index + 1 } },
      original: group.name,
      translated: translatedText(group.translations, language, "name"),
      long: false,
    }));
  const line = (
    record: { id: string; translations: unknown },
    field: string,
    original: string,
    label: SheetLine["label"],
  ): SheetLine => ({
    record: record.id,
    field,
    label,
    original,
    translated: translatedText(record.translations, language, field),
    long: false,
  });
  const localities = consultation.localities.map((locality, index) =>
    line(locality, "name", locality.name, numbered("programme-office:translations.locality", index)),
  );
  const channels = consultation.channels.flatMap((channel, index) =>
    (["title", "audience", "place"] as const).map((field) =>
      line(channel, field, channel[field], numbered(`programme-office:translations.channel.${field}`, index)),
    ),
  );
  const { routeMap } = consultation;
  const route = routeMap && [
    line({ ...routeMap, id: routeMapRecord(consultation.id) }, "title", routeMap.title, {
      key: "programme-office:translations.routeMapTitle",
    }),
    ...routeMap.tasks.flatMap((task, index) => [
      line(task, "title", task.title, numbered("programme-office:translations.task", index)),
      ...task.milestones.map((milestone) =>
        line(milestone, "label", milestone.label, numbered("programme-office:translations.milestone", index)),
      ),
    ]),
  ];
  const sections: SheetSection[] = [
    {
      id: "texts",
      heading: { key: "consultations-office:translations.texts" },
      lines: linesToTranslate(texts),
    },
    {
      id: "groups",
      heading: { key: "consultations-office:translations.groups" },
      lines: linesToTranslate(groups),
    },
    {
      id: "localities",
      heading: { key: "programme-office:stakeholders.localities" },
      lines: linesToTranslate(localities),
    },
    {
      id: "channels",
      heading: { key: "programme-office:channels.heading" },
      lines: linesToTranslate(channels),
    },
    {
      id: "route-map",
      heading: { key: "programme-office:tabs.routeMap" },
      lines: linesToTranslate(route ?? []),
    },
  ];
  return sections.filter((section) => section.lines.length > 0);
}

function numbered(key: LocaleKey, index: number): SheetLine["label"] {
  return { key, values: { number: index + 1 } };
}
