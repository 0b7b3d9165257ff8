import { newCitationKey } from "#app/features/answering/evidence/citation-key.server.ts";
import { latestCount } from "#app/features/answering/evidence/finding.ts";
import { countAgain } from "#app/features/answering/evidence/recount-finding.server.ts";
import { findingInWords } from "#app/features/answering/evidence/words.server.ts";
import { countFinding } from "#app/features/tagging/counts/count-queries.server.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import type { ExampleParagraph } from "../example-content.ts";
import { excerptName } from "../tagging/tags.server.ts";
import { draft, findings } from "./drafts.ts";
import { idOf, type StoredPlan } from "./plan.server.ts";

const countedAt = new Date("2026-11-17T10:00:00Z");
const citedAt = new Date("2026-11-18T10:00:00Z");
const recountedAt = new Date("2026-11-21T20:00:00Z");

type FindingCopy = { findingId: string; quotedText: string; people: number; base: number };

type Officer = { id: string; name: string };

/** Stores the example's findings, counted from its tags, and returns their ids by the names that the draft uses. */
export async function storeFindings(
  tx: Transaction,
  officer: Officer,
  consultationId: string,
  plan: StoredPlan,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const finding of findings) {
    const counted = { consultationId, planItemId: plan.itemId(finding.planItem), stance: finding.stance };
    const count = await countFinding(counted, tx);
    if (!count) throw new Error(`The example's finding is about nothing: ${finding.id}`);
    const { id } = await tx.finding.create({
      select: { id: true },
      data: {
        ...counted,
        ...count,
        text: finding.text,
        countedAt,
        createdById: officer.id,
        createdByName: officer.name,
      },
    });
    ids.set(finding.id, id);
  }
  return ids;
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
  for (const [name, id] of findingIds) {
    const finding = await tx.finding.findUniqueOrThrow({ where: { id }, include: { recounts: true } });
    const { people, base } = finding;
    const quotedText = findingInWords(finding.text, latestCount(finding));
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
        data: { sectionId, draftId, position: index + 1, text, changedAt: citedAt },
      });
      await tx.citation.createMany({
        data: paragraph.citations.map((citation) => ({
          key: idOf(keys, String(citation.key)),
          paragraphId,
          draftId,
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

/** Counts every finding anew once all channels have spoken, and renews what the draft says of it. */
export async function recountFindings(tx: Transaction, officer: Officer): Promise<void> {
  for (const { id } of await tx.finding.findMany({ select: { id: true } })) {
    const count = await countAgain(tx, officer, id, recountedAt);
    if (!count) continue;
    const { people, base, text } = count;
    await tx.citation.updateMany({
      where: { findingId: id, removedAt: null },
      data: { people, base, quotedText: findingInWords(text, count), citedAt: recountedAt },
    });
  }
}
