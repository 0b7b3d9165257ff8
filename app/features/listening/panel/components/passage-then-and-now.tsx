import { sliceCodePoints } from "#app/features/listening/contributions/code-points.ts";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";
import type { ShownComment } from "./comment-card.tsx";
import { PlacementNote } from "./comment-card.tsx";

type PassageThenAndNowProps = {
  comment: ShownComment;
  made: { heading: string; text: string };
  now: { id: string; text: string } | null;
};

/** The passage that a comment was made on, and what stands in the draft now, with the words marked in both. */
export function PassageThenAndNow({ comment, made, now }: PassageThenAndNowProps) {
  const { t } = useTranslation();
  const { placement } = comment;
  const then = made.text.indexOf(comment.exact);
  const place =
    placement.state === "carriedOver" ? placement : placement.state === "changed" ? placement.place : null;
  return (
    <div className="side-by-side">
      <section aria-labelledby="then">
        <h2 id="then">{t("panel-office:comment.then", { number: comment.versionNumber })}</h2>
        <p className="meta-line">{made.heading}</p>
        <p className="draft-text">
          {then < 0 ? (
            made.text
          ) : (
            <>
              {made.text.slice(0, then)}
              <mark>{comment.exact}</mark>
              {made.text.slice(then + comment.exact.length)}
            </>
          )}
        </p>
      </section>
      <section aria-labelledby="now">
        <h2 id="now">{t("panel-office:comment.now")}</h2>
        <PlacementNote comment={comment} />
        {now ? (
          <>
            <p className="draft-text">
              {place ? (
                <>
                  {sliceCodePoints(now.text, 0, place.start)}
                  <mark>{sliceCodePoints(now.text, place.start, place.end)}</mark>
                  {sliceCodePoints(now.text, place.end, now.text.length)}
                </>
              ) : (
                now.text
              )}
            </p>
            <p>
              <Link href={paths.office.paragraph(now.id)}>{t("drafts-office:draft.edit")}</Link>
            </p>
          </>
        ) : null}
      </section>
    </div>
  );
}
