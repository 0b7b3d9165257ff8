import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { AuthoredPage } from "../authored-survey.ts";

type SurveyOutlineProps = { surveyId: string; pages: AuthoredPage[]; mayChange: boolean };

/** A survey's pages and questions in order, with the ways to change and move them. */
export function SurveyOutline({ surveyId, pages, mayChange }: SurveyOutlineProps) {
  const { t } = useTranslation();
  return (
    <div className="survey-outline">
      {pages.map((page, index) => (
        <section key={page.id} className="survey-outline__page" aria-labelledby={`page-${page.id}`}>
          <div className="survey-outline__bar">
            <h3 id={`page-${page.id}`}>
              <Link href={paths.office.surveyPage(surveyId, page.id)}>
                {t("surveys-office:outline.page", { number: index + 1 })}
                {page.title ? `: ${page.title}` : null}
              </Link>
            </h3>
            {mayChange ? (
              <Moves
                id={page.id}
                kind="page"
                name={t("surveys-office:outline.page", { number: index + 1 })}
                isFirst={index === 0}
                isLast={index === pages.length - 1}
              />
            ) : null}
          </div>
          {page.help ? <p>{page.help}</p> : null}
          {page.questions.length === 0 ? <p>{t("surveys-office:outline.noQuestions")}</p> : null}
          <Questions surveyId={surveyId} questions={page.questions} mayChange={mayChange} />
          {mayChange ? (
            <LinkButton href={paths.office.newQuestion(surveyId, page.id)} variant="secondary" small>
              {t("surveys-office:outline.addQuestion")}
              <span className="visually-hidden">
                {" "}
                {t("surveys-office:outline.toPage", { number: index + 1 })}
              </span>
            </LinkButton>
          ) : null}
        </section>
      ))}
    </div>
  );
}

type QuestionsProps = { surveyId: string; questions: AuthoredPage["questions"]; mayChange: boolean };

function Questions({ surveyId, questions, mayChange }: QuestionsProps) {
  const { t } = useTranslation();
  return (
    <ol className="survey-outline__questions">
      {questions.map(({ id, code, kind, text, required, options, about }, index) => (
        <li key={id}>
          <div className="survey-outline__bar">
            <p>
              <Link href={paths.office.question(surveyId, id)}>
                <b>{code}</b> {text}
              </Link>
            </p>
            {mayChange ? (
              <Moves
                id={id}
                kind="question"
                name={code}
                isFirst={index === 0}
                isLast={index === questions.length - 1}
              />
            ) : null}
          </div>
          <p className="meta-line">
            <Tag>{t(`surveys-office:kinds.${kind}`)}</Tag>{" "}
            {required ? <Tag tone="warning">{t("surveys-office:outline.required")}</Tag> : null}{" "}
            {options.join(" · ")}
          </p>
          {about.length > 0 ? (
            <p className="meta-line">{t("surveys-office:outline.about", { items: about.join("; ") })}</p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

type MovesProps = {
  id: string;
  kind: "page" | "question";
  name: string;
  isFirst: boolean;
  isLast: boolean;
};

function Moves({ id, kind, name, isFirst, isLast }: MovesProps) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="survey-outline__moves" preventScrollReset>
      <input type="hidden" name="id" value={id} />
      <Button
        variant="secondary"
        small
        name="intent"
        value={`${kind}Up`}
        disabled={isFirst}
        ariaLabel={t("surveys-office:outline.upOf", { name })}
      >
        {t("surveys-office:outline.up")}
      </Button>
      <Button
        variant="secondary"
        small
        name="intent"
        value={`${kind}Down`}
        disabled={isLast}
        ariaLabel={t("surveys-office:outline.downOf", { name })}
      >
        {t("surveys-office:outline.down")}
      </Button>
    </Form>
  );
}
