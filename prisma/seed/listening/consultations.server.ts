import type { Transaction } from "#app/platform/database/database.server.ts";
import { asDay, storedDay } from "#app/platform/time/day.ts";
import type { ExampleTranslation } from "../example-content.ts";
import { partnership } from "../partnership/partnership.ts";
import { consultation } from "./consultations.ts";
import { translations } from "./translations.ts";

const publishedAt = new Date("2026-08-28T10:00:00Z");

/** Stores the example's help lines, each with the day on which it was checked. */
export async function storeHelpLines(tx: Transaction): Promise<void> {
  await tx.helpLine.createMany({
    data: partnership.helpLines.map((line, index) => ({
      name: line.name,
      phone: line.phone,
      hours: line.hours,
      url: line.url ?? "",
      position: index + 1,
      verifiedOn: storedDay(asDay(line.verifiedOn)),
      verifiedBy: line.verifiedBy,
      translations: inEachLanguage(({ helpLineHours }) => ({ hours: helpLineHours[line.code] })),
    })),
  });
}

/** Stores the example's published consultation and returns the ids of its stakeholder groups by their codes. */
export async function storeConsultation(
  tx: Transaction,
  planId: string,
): Promise<{ id: string; groupIds: Map<string, string> }> {
  const { minutesNeeded: _, groups, opensAt, closesAt, ...texts } = consultation;
  const { id } = await tx.consultation.create({
    select: { id: true },
    data: {
      ...texts,
      planId,
      slug: "conversations-with-you-2026",
      opensAt: new Date(opensAt),
      closesAt: new Date(closesAt),
      publishedAt,
      createdAt: new Date("2026-08-17T09:00:00Z"),
      translations: inEachLanguage((translation) => translation.consultation),
    },
  });
  const stored = await tx.stakeholderGroup.createManyAndReturn({
    select: { id: true, position: true },
    data: groups.map((group, index) => ({
      consultationId: id,
      name: group.name,
      position: index + 1,
      translations: inEachLanguage((translation) => ({ name: translation.groups[group.code] })),
    })),
  });
  const groupIds = new Map(stored.map((group) => [groups[group.position - 1]?.code ?? "", group.id]));
  return { id, groupIds };
}

/** One record's texts by language; a text that a language does not have is left out, and so is a language without any. */
export function inEachLanguage(
  texts: (translation: ExampleTranslation) => Record<string, string | undefined>,
): Record<string, Record<string, string>> {
  const languages = Object.entries(translations).map(([language, translation]) => {
    const given = Object.entries(texts(translation)).filter((entry): entry is [string, string] => !!entry[1]);
    return [language, Object.fromEntries(given)] as const;
  });
  return Object.fromEntries(languages.filter(([, given]) => Object.keys(given).length > 0));
}
