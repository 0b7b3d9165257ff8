import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";
import { questionKinds } from "../authoring.ts";

/** The kinds of question that can be added to a page, each with what it is good for. */
export function KindChoice({ surveyId, pageId }: { surveyId: string; pageId: string }) {
  const { t } = useTranslation();
  return (
    <ul className="card-grid">
      {questionKinds.map((kind) => (
        <li key={kind} className="card">
          <h2>
            <Link href={paths.office.newQuestion(surveyId, pageId, kind)}>
              {t(`surveys-office:kinds.${kind}`)}
            </Link>
          </h2>
          <p>{t(`surveys-office:kindHints.${kind}`)}</p>
        </li>
      ))}
    </ul>
  );
}
