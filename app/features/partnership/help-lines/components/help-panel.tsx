import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";

export type HelpLineView = {
  id: string;
  name: { text: string; language: string };
  phone: string;
  hours: { text: string; language: string };
  url: string;
};

/** Who to turn to, in the same place on every public page. */
export function HelpPanel({ lines }: { lines: HelpLineView[] }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t("consultations:help.title")}</h2>
      <p>{t("consultations:help.text")}</p>
      <ul className="help-lines">
        {lines.map((line) => (
          <li key={line.id}>
            <span lang={line.name.language}>{line.name.text}</span>{" "}
            <Link href={`tel:${line.phone.replaceAll(" ", "")}`}>
              <bdi>{line.phone}</bdi>
            </Link>
            {line.hours.text ? (
              <>
                <br />
                <small lang={line.hours.language}>{line.hours.text}</small>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
