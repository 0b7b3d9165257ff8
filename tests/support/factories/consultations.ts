import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { makePlan } from "./plans.ts";

/** Confirms what a consultation needs before it opens, as an officer would. */
export async function confirmForOpening(consultationId: string): Promise<void> {
  await db.conditionConfirmation.createMany({
    data: (["formative", "reasons", "time"] as const).map((condition) => ({
      consultationId,
      condition,
      note: "It is so",
      confirmedAt: new Date("2026-08-28T09:00:00Z"),
      confirmedByName: "Ishbel Officer",
    })),
  });
}

/** A published, open consultation with two stakeholder groups, on a plan of its own unless one is given. */
export async function makeConsultation(
  overrides: { planId?: string; opensAt?: Date; closesAt?: Date; publishedAt?: Date | null } = {},
) {
  const consultation = await db.consultation.create({
    data: {
      slug: `consultation-${newId()}`,
      title: "Conversations with You",
      purpose: "To hear you",
      opensAt: new Date("2026-01-01T09:00:00Z"),
      closesAt: new Date("2099-01-01T17:00:00Z"),
      publishedAt: new Date("2026-01-01T09:00:00Z"),
      ...overrides,
      planId: overrides.planId ?? (await makePlan()).id,
      groups: {
        create: [
          { name: "People who use services", position: 1 },
          { name: "Families and carers", position: 2 },
        ],
      },
    },
    include: { groups: { orderBy: { position: "asc" } } },
  });
  return consultation;
}
