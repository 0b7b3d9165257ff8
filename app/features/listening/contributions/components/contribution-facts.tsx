import { paths } from "#app/paths.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { languageName } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { Link } from "#app/ui/link.tsx";
import { SummaryList } from "#app/ui/summary-list.tsx";
import type { ContributionFacts } from "../contribution-queries.server.ts";
import { PermissionTag } from "./permission-tag.tsx";
import { useSourceNames } from "./source-names.ts";

/** Where words come from: everything that is known of a contribution but who the person is. */
export function ContributionFactsList({ contribution }: { contribution: ContributionFacts }) {
  const { t } = useTranslation();
  const { channelName } = useSourceNames();
  return (
    <SummaryList
      rows={[
        { key: t("contributions-office:contribution.reference"), value: contribution.reference },
        {
          key: t("contributions-office:contribution.source"),
          value: t("contributions-office:contribution.sourceValue", {
            channel: channelName(contribution.channel),
            title: contribution.sourceTitle,
          }),
        },
        {
          key: t("contributions-office:contribution.consultation"),
          value: (
            <Link href={paths.office.consultation(contribution.consultationId)}>
              {contribution.consultationTitle}
            </Link>
          ),
        },
        {
          key: t("contributions-office:contribution.group"),
          value: contribution.group ?? t("contributions-office:noGroup"),
        },
        ...(contribution.standsForSeveral
          ? [
              {
                key: t("contributions-office:contribution.who"),
                value: t("contributions-office:several"),
              },
            ]
          : []),
        ...(contribution.respondentKind === "organisation"
          ? [
              {
                key: t("contributions-office:contribution.organisation"),
                value: contribution.organisationName,
              },
            ]
          : []),
        {
          key: t("contributions-office:contribution.language"),
          value: languageName(contribution.language),
        },
        {
          key: t("contributions-office:contribution.received"),
          value: formatDay(dayOf(contribution.receivedAt), "en"),
        },
        {
          key: t("contributions-office:contribution.permission"),
          value: <PermissionTag permission={contribution.permission} />,
        },
      ]}
    />
  );
}
