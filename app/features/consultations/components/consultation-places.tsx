import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";

/** What people said and what was made of it: the places that a consultation leads to. */
export function ConsultationPlaces({ id, people }: { id: string; people: number }) {
  const { t } = useTranslation();
  const places = [
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
              <a href={href}>{t(`consultations-office:places.${key}`)}</a>
            </h3>
            <p>{t(`consultations-office:places.${key}Text`, { count: people })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
