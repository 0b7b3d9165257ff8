import type { Transaction } from "#app/platform/database/database.server.ts";
import { contentOf } from "./return-content.ts";
import { textsOf, textsOfReview } from "./texts.server.ts";

/** The words by which other services find an accepted plan: its accepted version and the reviews that were sent. */
export async function searchTextOf(tx: Transaction, returnId: string): Promise<string> {
  const row = await tx.serviceReturn.findUniqueOrThrow({
    where: { id: returnId },
    include: {
      service: true,
      call: { include: { questions: { orderBy: { position: "asc" } } } },
      versions: true,
      reviews: { where: { submittedAt: { not: null } }, orderBy: { number: "asc" } },
    },
  });
  const accepted = row.versions.find(({ number }) => number === row.acceptedVersion);
  if (!accepted) return "";
  const texts = [...textsOf(contentOf(accepted.content), row.call), ...row.reviews.flatMap(textsOfReview)];
  return texts.map(({ text }) => text).join("\n");
}
