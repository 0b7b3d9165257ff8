import { freeSlug } from "#app/features/plans/plan/plan.ts";
import { type Actor, recordAudit } from "#app/platform/audit.server.ts";
import type { CommentAudience } from "#app/platform/database/client/enums.ts";
import type { Transaction } from "#app/platform/database/database.server.ts";
import { makeOnce } from "#app/platform/database/make-once.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { findUnprovenClaims } from "./involvement/claims.server.ts";

export type NewPeriod = {
  audience: CommentAudience;
  consultationId: string;
  introduction: string;
  recipients: string;
  opensAt: Date;
  closesAt: Date;
};

type Published =
  | { ok: true; id: string }
  | { ok: false; reason: "alreadyPublished" | "closesTooEarly" | "coProduced" }
  | null;

/**
 * Puts a frozen version before the panel or the public for a time. The public is shown no claim of co-production that the
 * panel has not agreed to; the panel is, because it is asked. Null: no such version, or a consultation on another plan.
 */
export async function publishVersion(
  actor: Actor,
  versionId: string,
  wanted: NewPeriod,
  now: Date,
  id = newId(),
): Promise<Published> {
  return await makeOnce(
    id,
    async (tx) => (await tx.commentPeriod.findFirst({ where: { id, versionId } })) && { ok: true, id },
    (tx) => publishWithin(tx, actor, versionId, wanted, now, id),
  );
}

/** As publishVersion, in the caller's transaction. */
export async function publishWithin(
  tx: Transaction,
  actor: Actor,
  versionId: string,
  wanted: NewPeriod,
  now: Date,
  id = newId(),
): Promise<Published> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('comment_period.slug'))`;
  const version = await tx.draftVersion.findFirst({
    where: { id: versionId, draft: { plan: { consultations: { some: { id: wanted.consultationId } } } } },
    select: { title: true, number: true, periods: { select: { audience: true } } },
  });
  if (!version) return null;
  if (version.periods.some((period) => period.audience === wanted.audience)) {
    return { ok: false, reason: "alreadyPublished" };
  }
  if (wanted.closesAt <= wanted.opensAt || wanted.closesAt <= now) {
    return { ok: false, reason: "closesTooEarly" };
  }
  if (wanted.audience === "everyone" && (await findUnprovenClaims({ versionId }, tx)).length > 0) {
    return { ok: false, reason: "coProduced" };
  }
  const taken = await tx.commentPeriod.findMany({ where: { slug: { not: null } }, select: { slug: true } });
  const slugs = taken.flatMap((one) => one.slug ?? []);
  await tx.commentPeriod.create({
    data: {
      id,
      ...wanted,
      versionId,
      slug: wanted.audience === "everyone" ? freeSlug(`${version.title} ${version.number}`, slugs) : null,
      publishedAt: now,
      publishedById: actor.id,
      publishedByName: actor.name,
    },
  });
  await recordAudit(
    tx,
    actor,
    "draftVersion.published",
    { kind: "draftVersion", id: versionId },
    {
      audience: wanted.audience,
      opensAt: wanted.opensAt.toISOString(),
      closesAt: wanted.closesAt.toISOString(),
    },
  );
  return { ok: true, id };
}
