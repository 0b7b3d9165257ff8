import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Words } from "../../components/return-document.tsx";

type LearningComment = { id: string; text: string; at: Date; service: string; isMine: boolean };

/** What other services learned from a plan, each under its service's name. */
export function LearningComments({ comments }: { comments: LearningComment[] }) {
  const { t } = useTranslation();
  return (
    <section id="comments">
      <h2>{t("returns-office:learning.title")}</h2>
      {comments.length === 0 ? <p>{t("returns-office:learning.none")}</p> : null}
      <ul className="plain-list">
        {comments.map(({ id, text, at, service, isMine }) => (
          <li key={id}>
            <Words text={text} />
            <p className="meta-line">
              {service}, {formatDay(dayOf(at), "en")}
            </p>
            {isMine ? (
              <Form method="post">
                <input type="hidden" name="comment" value={id} />
                <Button name="intent" value="remove" variant="secondary" small>
                  {t("returns-office:learning.remove")}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
