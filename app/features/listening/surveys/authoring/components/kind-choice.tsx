import { paths } from "#app/paths.ts";
import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";

type KindChoiceProps = { surveyId: string; pageId: string; kinds: QuestionKind[] };

/** The kinds of question that can be added to a page, each with what it is good for. */
export function KindChoice({ surveyId, pageId, kinds }: KindChoiceProps) {
  const { t } = useTranslation();
  return (
    <ul className="card-grid">
      {kinds.map((kind) => (
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
