import type { Transaction } from "#app/platform/database/database.server.ts";
import { asDay, storedDay } from "#app/platform/time/day.ts";
import { asMonth, storedMonth } from "#app/platform/time/month.ts";
import type { ExampleProgrammeTranslation } from "../example-content.ts";
import { idOf } from "../plans/plan.server.ts";
import { programme } from "./programme.ts";
import { programmeTranslations } from "./programme-translations.ts";

type Officer = { id: string; name: string };

const writtenAt = new Date("2026-11-16T09:30:00Z");
const confirmedAt = new Date("2026-08-28T09:00:00Z");
const day = (date: string | undefined) => storedDay(date === undefined ? null : asDay(date));
const month = (date: string) => storedMonth(asMonth(date.slice(0, 7)));

/** One record's texts by language; what a language leaves in English is left out. */
function inEachLanguage(
  texts: (translation: ExampleProgrammeTranslation) => Record<string, string | undefined> | undefined,
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    Object.entries(programmeTranslations).flatMap(([language, translation]) => {
      const given = Object.entries(texts(translation) ?? {}).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      );
      return given.length > 0 ? [[language, Object.fromEntries(given)]] : [];
    }),
  );
}

/** What others of the example point to, by the codes of its content. */
type StoredProgramme = { localityIds: Map<string, string>; channelIds: Map<string, string> };

/** Stores how the example's consultation is run: what is offered, targets, channels, the route map and what is being done. */
export async function storeProgramme(
  tx: Transaction,
  officer: Officer,
  { id: consultationId, groupIds }: { id: string; groupIds: Map<string, string> },
): Promise<StoredProgramme> {
  await tx.consultation.update({ where: { id: consultationId }, data: { offered: programme.offered } });
  for (const [code, placed] of Object.entries(programme.groups)) {
    await tx.stakeholderGroup.update({ where: { id: idOf(groupIds, code) }, data: placed });
  }
  const localities = await tx.locality.createManyAndReturn({
    select: { id: true, position: true },
    data: programme.localities.map(({ code, name, target }, index) => ({
      ...{ consultationId, name, target },
      translations: inEachLanguage(({ localities }) => ({ name: localities[code] })),
      position: index + 1,
    })),
  });
  const localityIds = new Map(
    localities.map(({ id, position }) => [programme.localities[position - 1]?.code ?? "", id]),
  );
  const channels = await tx.channel.createManyAndReturn({
    select: { id: true, position: true },
    data: programme.channels.map(({ code, opensOn, closesOn, eventOn, ...channel }, index) => ({
      ...channel,
      consultationId,
      translations: inEachLanguage(({ channels }) => channels[code]),
      opensOn: day(opensOn),
      closesOn: day(closesOn),
      eventOn: day(eventOn),
      position: index + 1,
    })),
  });
  const channelIds = new Map(
    channels.map(({ id, position }) => [programme.channels[position - 1]?.code ?? "", id]),
  );
  await storeRouteMap(tx, consultationId);
  await tx.reachNote.createMany({
    data: programme.notes.map(({ about, text, who, dueOn, doneOn }) => ({
      ...{ consultationId, text, who, writtenAt, writtenByName: officer.name },
      dueOn: day(dueOn),
      doneAt: day(doneOn),
      ...("group" in about
        ? { groupId: idOf(groupIds, about.group) }
        : { localityId: idOf(localityIds, about.locality) }),
    })),
  });
  return { localityIds, channelIds };
}

async function storeRouteMap(tx: Transaction, consultationId: string): Promise<void> {
  const { title, firstMonth, lastMonth, tasks } = programme.routeMap;
  await tx.routeMap.create({
    data: {
      consultationId,
      title,
      firstMonth: month(firstMonth),
      lastMonth: month(lastMonth),
      translations: inEachLanguage(({ routeMap }) => ({ title: routeMap.title })),
    },
  });
  for (const [index, task] of tasks.entries()) {
    await tx.routeTask.create({
      data: {
        routeMapId: consultationId,
        position: index + 1,
        title: task.title,
        startsOn: day(task.startsOn),
        endsOn: day(task.endsOn),
        translations: inEachLanguage(({ routeMap }) => ({ title: routeMap.tasks[index]?.title })),
        milestones: {
          create: task.milestones.map((milestone, place) => ({
            label: milestone.label,
            month: month("day" in milestone ? milestone.day : milestone.month),
            day: "day" in milestone ? day(milestone.day) : null,
            position: place + 1,
            translations: inEachLanguage(({ routeMap }) => ({
              label: routeMap.tasks[index]?.milestones[place],
            })),
          })),
        },
      },
    });
  }
}

/** Stores how the example stands by the standards of good engagement, with the links to what shows it. */
export async function storeStandards(
  tx: Transaction,
  officer: Officer,
  consultationId: string,
  { channelIds, findingIds }: { channelIds: Map<string, string>; findingIds: Map<string, string> },
): Promise<void> {
  await tx.conditionConfirmation.createMany({
    data: (["formative", "reasons", "time"] as const).map((condition) => ({
      ...{ consultationId, condition, confirmedAt },
      note: programme.conditions[condition],
      confirmedById: officer.id,
      confirmedByName: officer.name,
    })),
  });
  const refOf = (link: string) => {
    const [kind, code] = link.split(":");
    if (code === undefined) return link;
    return `${kind}:${idOf(kind === "channel" ? channelIds : findingIds, code)}`;
  };
  await tx.standardScore.createMany({
    data: programme.scores.map(({ linked, ...score }) => ({
      ...score,
      consultationId,
      linked: linked.map(refOf),
      scoredAt: writtenAt,
      scoredByName: officer.name,
    })),
  });
  await tx.cycleNote.createMany({
    data: Object.entries(programme.cycle).map(([stage, text]) => ({
      ...{ consultationId, text },
      stage: stage as "analyse" | "plan" | "do" | "review",
    })),
  });
}
