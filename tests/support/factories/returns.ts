import { usualParts } from "#app/features/listening/returns/calls/call.ts";
import { contentOf, type ReturnContent } from "#app/features/listening/returns/return-content.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import type { CallKind } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { asDay, storedDay } from "#app/platform/time/day.ts";
import { makeViewer } from "./accounts.ts";

/** A service with a manager who may sign in, or without one. */
export async function makeService(
  overrides: { name?: string; provider?: string; manager?: Viewer | null } = {},
) {
  const { manager, name = `Service ${newId()}`, provider = "Kinmarra Together" } = overrides;
  const service = await db.service.create({ data: { name, provider, funding: "funded" } });
  const viewer = manager === undefined ? await makeViewer("serviceManager", "Tariq Manager") : manager;
  if (viewer) await db.serviceManager.create({ data: { serviceId: service.id, accountId: viewer.id } });
  return { ...service, manager: viewer };
}

/** An open call for plans against stigma, with a return for each of the services. */
export async function makeCall(
  serviceIds: string[],
  overrides: {
    consultationId?: string;
    groupId?: string;
    dueOn?: string;
    perOrganisation?: boolean;
    kind?: CallKind;
  } = {},
) {
  const { dueOn = "2027-01-31", ...rest } = overrides;
  return await db.call.create({
    data: {
      kind: "stigmaPlan",
      title: "Plans against stigma",
      openedAt: new Date("2026-11-01T09:00:00Z"),
      dueOn: storedDay(asDay(dueOn)),
      ...usualParts("stigmaPlan"),
      ...rest,
      returns: { create: serviceIds.map((serviceId) => ({ serviceId })) },
    },
    include: { returns: true },
  });
}

/** A stigma plan that can be sent: everything that is asked for is there. */
export function wholePlan(changes: Partial<ReturnContent> = {}): ReturnContent {
  return contentOf({
    actions: [
      { value: "kindness", text: "We turn the waiting room chairs so that nobody is stared at.", sign: "" },
      { value: "compassion", text: "Nobody tells their story twice.", sign: "One form" },
      { value: "hope", text: "People who have come through it greet newcomers.", sign: "" },
    ],
    evidence: {
      groups: [
        { group: "People who use the service", people: "9" },
        { group: "Families", people: "3" },
      ],
      invited: "Each was asked by the worker they know.",
      supported: "Bus fares and vouchers.",
      methods: "Three evenings in October.",
      changed: "The chairs were their idea.",
      notTakenUp: "Opening on Sundays: no money this year.",
      agreement: "agree",
      agreementHow: "We read it out and they signed it off.",
    },
    review: { firstOn: "2027-08-31", everyMonths: "9", how: "With the same group." },
    support: { wanted: "yes", text: "Somebody to lead the evenings." },
    permission: "withName",
    ...changes,
  });
}
