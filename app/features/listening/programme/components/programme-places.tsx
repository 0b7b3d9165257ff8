import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";

const places = ["programme", "routeMap", "notHeard", "standards"] as const;

/** The ways from a consultation's page into its programme. */
export function ProgrammePlaces({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t("programme-office:places.title")}</h2>
      <ul className="card-grid">
        {places.map((place) => (
          <li key={place} className="card">
            <h3>
              <Link href={paths.office[place](id)}>{t(`programme-office:tabs.${place}`)}</Link>
            </h3>
            <p>{t(`programme-office:places.${place}`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
