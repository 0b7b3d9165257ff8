import { peopleInWords } from "#app/features/listening/contributions/head-count.ts";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";
import type { PeopleHeard } from "../queries.server.ts";

/** What people said and what was made of it: the places that a consultation leads to. */
export function ConsultationPlaces({ id, heard }: { id: string; heard: PeopleHeard["total"] }) {
  const { t } = useTranslation();
  const people = peopleInWords(t, heard.people, heard.atLeast);
  const places = [
    { key: "meetings", href: paths.office.meetings(id) },
    { key: "contributions", href: paths.office.contributions({ consultation: id }) },
    { key: "evidence", href: paths.office.evidence(id) },
    { key: "summary", href: paths.office.summary(id) },
    { key: "caseForChange", href: paths.office.caseForChange(id) },
  ] as const;
  return (
    <>
      <h2>{t("consultations-office:places.title")}</h2>
      <ul className="card-grid">
        {places.map(({ key, href }) => (
          <li key={key} className="card">
            <h3>
              <Link href={href}>{t(`consultations-office:places.${key}`)}</Link>
            </h3>
            <p>{t(`consultations-office:places.${key}Text`, { people, count: heard.people })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
