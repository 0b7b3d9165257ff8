import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";

type Towards = { id: string; returnId: string; name: string; title: string; action: string };

/** The plans of services that work towards one row of the partnership's plan. Nothing is shown where there are none. */
export function ReturnsTowards({ returns }: { returns: Towards[] }) {
  const { t } = useTranslation();
  if (returns.length === 0) return null;
  return (
    <section aria-labelledby="towards">
      <h2 id="towards">{t("returns-office:aims.towards")}</h2>
      <ul>
        {returns.map(({ id, returnId, name, title, action }) => (
          <li key={id}>
            <Link href={paths.office.return(returnId)}>{`${name}, ${title}`}</Link>
            <p className="small">
              {action === "" ? t("returns-office:aims.whole") : t("returns-office:aims.by", { action })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
