import { newCitationKey } from "#app/features/evidence/citation-key.server.ts";
import { findingInWords } from "#app/features/evidence/words.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { draft, findings } from "./example/drafts.ts";
import type { ExampleFinding, ExampleParagraph } from "./example/example-content.ts";
import { tags } from "./example/tagging.ts";
import { idOf, type StoredPlan } from "./example-plan.server.ts";
import { excerptName } from "./example-tagging.server.ts";

const countedAt = new Date("2026-11-17T10:00:00Z");
const citedAt = new Date("2026-11-18T10:00:00Z");

type FindingCopy = { findingId: string; quotedText: string; people: number; base: number };

type Officer = { id: string; name: string };

/** Stores the example's findings, counted from its tags, and returns their ids by the names that the draft uses. */
export async function storeFindings(
  tx: Transaction,
  officer: Officer,
  consultationId: string,
  plan: StoredPlan,
): Promise<Map<string, string>> {
  const { base, channels } = await countEveryone(tx, consultationId);
  const ids = new Map<string, string>();
  for (const finding of findings) {
    const people = peopleBehind(finding);
    const { id } = await tx.finding.create({
      select: { id: true },
      data: {
        consultationId,
        planItemId: plan.itemId(finding.planItem),
        stance: finding.stance,
        text: finding.text,
        people,
        base,
        byChannel: inChannels(channels, people),
        countedAt,
        createdById: officer.id,
        createdByName: officer.name,
      },
    });
    ids.set(finding.id, id);
  }
  return ids;
}

type Channel = { channel: string; base: number };

/** Everyone who took part so far, in all and in each channel. */
async function countEveryone(tx: Transaction, consultationId: string) {
  const spoken = await tx.contribution.findMany({
    where: { consultationId },
    distinct: ["channel", "respondentId"],
    select: { channel: true, respondentId: true },
  });
  const names = [...new Set(spoken.map(({ channel }) => channel))].sort();
  const channels = names.map((channel): Channel => {
    return { channel, base: spoken.filter((one) => one.channel === channel).length };
  });
  return { base: new Set(spoken.map(({ respondentId }) => respondentId)).size, channels };
}

/** Only the survey's words are tagged in the example. */
function inChannels(channels: Channel[], people: number) {
  return channels.map(({ channel, base }) => ({ channel, people: channel === "survey" ? people : 0, base }));
}

/** Distinct people whose words carry the finding's plan item and stance. A priority counts its key actions too. */
function peopleBehind({ planItem, stance }: ExampleFinding): number {
  const within = (code: string) => code === planItem || code.startsWith(`${planItem}.`);
  const behind = tags.filter((tag) => tag.planItems.some(within) && (!stance || tag.stance === stance));
  return new Set(behind.map((tag) => tag.response)).size;
}

/** Stores the example's draft. The numbers that stand for citations in its text become keys of their own. */
export async function storeDraft(
  tx: Transaction,
  officer: Officer,
  planId: string,
  excerptIds: Map<string, string>,
  findingIds: Map<string, string>,
): Promise<void> {
  const { id: draftId } = await tx.draft.create({
    select: { id: true },
    data: { planId, title: draft.title, createdAt: countedAt },
  });
  const copies = new Map<string, FindingCopy>();
  const { consultationId } = await tx.finding.findFirstOrThrow({ select: { consultationId: true } });
  const { channels } = await countEveryone(tx, consultationId);
  for (const [name, id] of findingIds) {
    const { text, people, base } = await tx.finding.findUniqueOrThrow({ where: { id } });
    const byChannel = inChannels(channels, people);
    const quotedText = findingInWords(text, { people, base, byChannel });
    copies.set(name, { findingId: id, quotedText, people, base });
  }
  for (const [sectionIndex, section] of draft.sections.entries()) {
    const { id: sectionId } = await tx.draftSection.create({
      select: { id: true },
      data: { draftId, position: sectionIndex + 1, heading: section.heading },
    });
    for (const [index, paragraph] of section.paragraphs.entries()) {
      const { text, keys } = withKeys(paragraph);
      const { id: paragraphId } = await tx.draftParagraph.create({
        select: { id: true },
        data: { sectionId, position: index + 1, text, changedAt: citedAt },
      });
      await tx.citation.createMany({
        data: paragraph.citations.map((citation) => ({
          key: idOf(keys, String(citation.key)),
          paragraphId,
          ...("finding" in citation
            ? idOf(copies, citation.finding)
            : {
                excerptId: idOf(excerptIds, excerptName(citation.excerpt)),
                quotedText: citation.excerpt.words,
              }),
          citedById: officer.id,
          citedByName: officer.name,
          citedAt,
        })),
      });
    }
  }
}

function withKeys(paragraph: ExampleParagraph): { text: string; keys: Map<string, string> } {
  const keys = new Map(paragraph.citations.map((citation) => [String(citation.key), newCitationKey()]));
  const text = paragraph.text.replaceAll(
    /\[@(\d+)\]/g,
    (_marker, number: string) => `[@${idOf(keys, number)}]`,
  );
  return { text, keys };
}
