import type { z } from "zod";
import { inTreeOrder, placeFacts } from "#app/features/plans/plan/plan-tree.ts";
import {
  countTaggedExcerpts,
  listTaggedExcerpts,
} from "#app/features/tagging/tags/tagged-excerpt-queries.server.ts";
import type { Stance } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { attribution } from "./attribution.ts";
import { listFindings } from "./finding-queries.server.ts";
import type { PickerFilter } from "./forms.ts";
import { attributionInWords } from "./words.server.ts";

const pageSize = 10;

/**
 * What a draft on a plan can cite: findings, and excerpts whose people allow it, with the choices to narrow them by.
 * Null: nobody has been consulted on the plan.
 */
export async function findCitable(planId: string, filter: z.infer<typeof PickerFilter>) {
  const consultations = await db.consultation.findMany({
    where: { planId },
    orderBy: { opensAt: "desc" },
    select: {
      id: true,
      title: true,
      groups: { select: { id: true, name: true }, orderBy: { position: "asc" } },
      plan: {
        select: {
          items: {
            select: { ...placeFacts, name: true },
          },
        },
      },
    },
  });
  const consultation = consultations.find((one) => one.id === filter.consultation) ?? consultations[0];
  if (!consultation) return null;
  const { items } = consultation.plan;
  const wanted = {
    consultationId: consultation.id,
    planItemId: filter.item,
    stance: filter.stance,
    groupId: filter.group,
    channel: filter.channel,
    words: filter.words,
    quotableOnly: true,
  };
  const found = await countTaggedExcerpts(wanted);
  const excerpts = await listTaggedExcerpts({
    ...wanted,
    skip: (filter.page - 1) * pageSize,
    take: pageSize,
  });
  const channels = await db.contribution.groupBy({
    by: ["channel"],
    where: { consultationId: consultation.id },
    orderBy: { channel: "asc" },
  });
  const findings = await listFindings({ planId });
  return {
    consultation: { id: consultation.id, title: consultation.title },
    consultations: consultations.map(({ id, title }) => ({ id, title })),
    items: inTreeOrder(items).map(({ id, code, name }) => ({ id, code, name })),
    groups: consultation.groups,
    channels: channels.map((row) => row.channel),
    findings: findings.filter((finding) => !filter.item || finding.planItem.id === filter.item),
    excerpts: excerpts.map((excerpt) => ({
      id: excerpt.excerptId,
      text: excerpt.text,
      language: excerpt.language,
      attribution: attributionInWords(
        attribution(
          {
            kind: excerpt.respondentKind,
            organisationName: excerpt.organisationName,
            permission: excerpt.permission,
            standsForSeveral: excerpt.standsForSeveral,
          },
          excerpt.group === null ? null : { name: excerpt.group },
        ),
      ),
      promptCode: excerpt.promptCode,
      channel: excerpt.channel,
      reference: excerpt.reference,
      tags: excerpt.tags.map(({ id, planItemCode, stance }) => ({ id, planItemCode, stance })),
    })),
    found,
    pages: Math.ceil(found / pageSize),
  };
}

/** The excerpts behind a finding: words that are counted, whether or not they may be quoted. */
export async function listExcerptsBehind(
  finding: { consultation: { id: string }; planItem: { id: string }; stance: Stance | null },
  page: number,
) {
  const wanted = {
    consultationId: finding.consultation.id,
    planItemId: finding.planItem.id,
    stance: finding.stance ?? undefined,
  };
  const found = await countTaggedExcerpts(wanted);
  const size = 50;
  const rows = await listTaggedExcerpts({ ...wanted, skip: (page - 1) * size, take: size });
  return { rows, found, pages: Math.ceil(found / size) };
}
