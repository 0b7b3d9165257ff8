import { mayQuoteExcerpt } from "#app/features/listening/contributions/permission.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { recordAudit } from "#app/platform/audit.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { refusalOf } from "#app/platform/database/refusal.server.ts";
import { findUnprovenClaims } from "./claims.server.ts";

type Signed =
  | { ok: true }
  | { ok: false; reason: "unanswered" | "coProduced" | "sourceWithdrawn" | "notNewest" | "alreadyFinal" }
  | null;

/**
 * Marks a version as final. Refused while a comment on any version of the draft has no answer (the database refuses it
 * too), while it says "co-produced" without the panel's word, while it quotes what was taken back, and for any but the
 * newest version. Null: no such version.
 */
export async function signOffVersion(
  viewer: Viewer,
  versionId: string,
  wanted: { decidedBy: string },
  now: Date,
): Promise<Signed> {
  try {
    return await db.$transaction(async (tx): Promise<Signed> => {
      const version = await tx.draftVersion.findUnique({
        where: { id: versionId },
        include: {
          signOff: true,
          draft: { select: { versions: { orderBy: { number: "desc" }, take: 1, select: { id: true } } } },
          citations: {
            select: {
              citation: {
                select: {
                  excerpt: {
                    select: {
                      withdrawnAt: true,
                      passage: { select: { contribution: { include: { respondent: true } } } },
                    },
                  },
                },
              },
            },
          },
        },
      });
      if (!version) return null;
      if (version.signOff) return { ok: false, reason: "alreadyFinal" };
      if (version.draft.versions[0]?.id !== versionId) return { ok: false, reason: "notNewest" };
      const quoted = version.citations.flatMap(({ citation }) => citation.excerpt ?? []);
      if (quoted.some((excerpt) => !mayQuoteExcerpt(excerpt))) {
        return { ok: false, reason: "sourceWithdrawn" };
      }
      if ((await findUnprovenClaims({ versionId }, tx)).length > 0)
        return { ok: false, reason: "coProduced" };
      await tx.versionSignOff.create({
        data: {
          versionId,
          decidedBy: wanted.decidedBy,
          signedOffAt: now,
          recordedById: viewer.id,
          recordedByName: viewer.name,
        },
      });
      await recordAudit(
        tx,
        viewer,
        "draftVersion.signedOff",
        { kind: "draftVersion", id: versionId },
        { decidedBy: wanted.decidedBy },
      );
      return { ok: true };
    });
  } catch (error) {
    if (refusalOf(error) === "commentsUnanswered") return { ok: false, reason: "unanswered" };
    throw error;
  }
}
