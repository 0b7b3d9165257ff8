import { attribution } from "#app/features/answering/evidence/attribution.ts";
import { attributionInWords } from "#app/features/answering/evidence/words.server.ts";
import { channelInWords } from "#app/features/listening/programme/channel.ts";
import type { TaggedExcerpt } from "#app/features/tagging/tags/tagged-excerpt-queries.server.ts";
import { paths } from "#app/paths.ts";
import { type Part, text } from "#app/platform/documents/document.ts";
import type { Translate } from "#app/platform/i18n/texts.ts";

/** Says whose words these are, as far as they allow it. The reference leads to the words themselves. */
export function attributed(t: Translate, excerpt: TaggedExcerpt): Part[] {
  const { respondentKind: kind, organisationName, permission, standsForSeveral, group } = excerpt;
  const who = attribution(
    { kind, organisationName, permission, standsForSeveral },
    group === null ? null : { name: group },
  );
  const source = t("reports-office:source", {
    who: attributionInWords(who),
    channel: channelInWords(t, excerpt.channel),
    code: excerpt.promptCode,
  });
  return [
    text(`${source} `),
    { kind: "link", text: excerpt.reference, href: paths.office.excerpt(excerpt.excerptId) },
  ];
}
