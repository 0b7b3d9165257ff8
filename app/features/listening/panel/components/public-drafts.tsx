import { paths } from "#app/paths.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";

type PublicDraftsProps = {
  language: Language;
  drafts: {
    id: string;
    slug: string;
    version: { title: string; number: number };
    closesAt: Date | string;
    timeZone: string;
  }[];
};

/** The drafts of a consultation that everyone can read, and comment on while they are open. */
export function PublicDrafts({ language, drafts }: PublicDraftsProps) {
  const { t } = useTranslation();
  if (drafts.length === 0) return null;
  return (
    <>
      <h2>{t("panel:page.listTitle")}</h2>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Link href={paths.public.draft(language, draft.slug)}>
              {t("panel:page.title", { title: draft.version.title, number: draft.version.number })}
            </Link>
            <br />
            {t("panel:page.until", {
              when: formatMoment(new Date(draft.closesAt), language, draft.timeZone),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
