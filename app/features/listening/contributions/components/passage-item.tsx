import type { ReactNode } from "react";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { languageName } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { Link } from "#app/ui/link.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import type { ListedPassage } from "../passage-queries.server.ts";
import { FoundText } from "./found-text.tsx";
import { PermissionTag } from "./permission-tag.tsx";
import { useSourceNames } from "./source-names.ts";

type PassageItemProps = {
  passage: ListedPassage;
  href: string;
  contributionHref: string;
  mayWrite: boolean;
  /** What else is known of the passage, such as its tags. */
  children?: ReactNode;
};

/** One passage in a list: the question, the words, who of which kind said them, and where to go on. */
export function PassageItem({ passage, href, contributionHref, mayWrite, children }: PassageItemProps) {
  const { t } = useTranslation();
  const { channelName } = useSourceNames();
  const hidden = t("contributions-office:list.hidden", {
    code: passage.promptCode,
    reference: passage.reference,
  });
  return (
    <li className="passage-item">
      <p className="meta-line">
        <b>{passage.promptCode}</b> <bdi>{passage.prompt}</bdi>
      </p>
      <blockquote className="passage passage--listed" lang={passage.language} dir="auto">
        {passage.cutBefore ? "… " : null}
        <FoundText stretches={passage.words} />
        {passage.cutAfter ? " …" : null}
      </blockquote>
      {children}
      <p className="meta-line passage-item__facts">
        <span>{passage.group ?? t("contributions-office:noGroup")}</span>
        <span>{channelName(passage.channel)}</span>
        <span>{languageName(passage.language)}</span>
        <span>{formatDay(dayOf(passage.receivedAt), "en")}</span>
        <span className="nowrap">{passage.reference}</span>
        <PermissionTag permission={passage.permission} />
      </p>
      <p className="passage-item__links">
        <Link href={href}>
          {mayWrite ? t("contributions-office:list.tag") : t("contributions-office:list.read")}
          <VisuallyHidden> {hidden}</VisuallyHidden>
        </Link>
        <Link href={contributionHref}>
          {t("contributions-office:list.whole")}
          <VisuallyHidden> {hidden}</VisuallyHidden>
        </Link>
        {passage.cutBefore || passage.cutAfter ? (
          <span className="meta-line">{t("contributions-office:list.cut")}</span>
        ) : null}
      </p>
    </li>
  );
}
