import type { ReactNode } from "react";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { usePageLanguage } from "#app/platform/i18n/page-language.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { Tag, type TagTone } from "#app/ui/tag.tsx";
import type { CommentView } from "../comment-queries.server.ts";
import type { Placement } from "../placement.ts";

/** What travels to a page: dates are as they are, so that each page writes them in its language. */
export type ShownComment = Omit<CommentView, "placement"> & { placement: Placement };

const tones: Record<CommentView["kind"], TagTone> = {
  support: "supports",
  change: "suggestion",
  question: "neutral",
  worry: "concern",
};

type CommentCardProps = {
  comment: ShownComment;
  /** The version that is shown beside it; a comment made on another one says so. */
  versionNumber?: number;
  /** Leaves out the words it is on, where they stand right above. */
  withoutWords?: boolean;
  /** What can be done with it. */
  children?: ReactNode;
};

/** A comment with all that came of it: who made it, on which words, what became of them, and the answer. */
export function CommentCard({ comment, versionNumber, withoutWords, children }: CommentCardProps) {
  const { t } = useTranslation();
  const language = usePageLanguage();
  const { kind, author, isOwn, answer, reply } = comment;
  const who = isOwn ? t("panel:comment.you") : (author ?? t("panel:comment.someone"));
  const facts = [
    who,
    formatDay(dayOf(new Date(comment.receivedAt)), language),
    ...(comment.throughSupporter ? [t("panel:comment.throughSupporter")] : []),
    ...(versionNumber !== undefined && versionNumber !== comment.versionNumber
      ? [t("panel:comment.onVersion", { number: comment.versionNumber })]
      : []),
  ];
  return (
    <article className="comment-card" id={`comment-${comment.id}`}>
      <p className="comment-card__facts">
        <Tag tone={tones[kind]}>{t(`panel:kind.${kind}`)}</Tag> <span>{facts.join(" · ")}</span>
      </p>
      {withoutWords ? null : (
        <p className="comment-card__on">
          {comment.isWhole
            ? t("panel:comment.onWhole", { number: comment.position })
            : t("panel:comment.onWords")}{" "}
          <q lang="en" dir="auto">
            {shortWords(comment.exact)}
          </q>
        </p>
      )}
      <PlacementNote comment={comment} versionNumber={versionNumber} />
      {comment.isWithdrawn ? (
        <p>
          <em>{t("panel:comment.withdrawn")}</em>
        </p>
      ) : (
        <CommentWords comment={comment} />
      )}
      {answer ? (
        <div className="comment-card__answer">
          <p>
            <strong>{t(`panel:outcome.${answer.outcome}`)}</strong>{" "}
            <span className="meta-line">
              {t("panel:comment.answered", {
                name: answer.answeredByName,
                day: formatDay(dayOf(new Date(answer.answeredAt)), language),
              })}
            </span>
          </p>
          <p className="comment-card__words" lang="en" dir="auto">
            {answer.reason}
          </p>
          {comment.changes.map((change) => (
            <dl key={`${change.madeAt} ${change.before}`} className="comment-card__change">
              <dt>{t("panel:comment.before")}</dt>
              <dd lang="en" dir="auto">
                {change.before}
              </dd>
              <dt>{t("panel:comment.after")}</dt>
              <dd lang="en" dir="auto">
                {change.after}
              </dd>
            </dl>
          ))}
        </div>
      ) : comment.isWithdrawn ? null : (
        <p className="meta-line">{t("panel:comment.notAnswered")}</p>
      )}
      {reply ? (
        <div className="comment-card__reply">
          <p className="meta-line">
            {t("panel:comment.reply", {
              name: who,
              day: formatDay(dayOf(new Date(reply.repliedAt)), language),
            })}
          </p>
          <p className="comment-card__words" lang={reply.language} dir="auto">
            {reply.text}
          </p>
        </div>
      ) : null}
      {children}
    </article>
  );
}

/** What somebody said, and the words they would rather read. */
function CommentWords({ comment }: { comment: ShownComment }) {
  const { t } = useTranslation();
  const { text, suggestion, voice, language } = comment;
  return (
    <>
      {text ? (
        <p className="comment-card__words" lang={language} dir="auto">
          {text}
        </p>
      ) : null}
      {suggestion ? (
        <div className="comment-card__suggestion">
          <p className="meta-line">{t("panel:comment.suggestion")}</p>
          <p className="comment-card__words" lang={language} dir="auto">
            {suggestion}
          </p>
        </div>
      ) : null}
      {voice ? (
        <p className="meta-line">
          {t(voice.transcript ? "panel:comment.saidAloud" : "panel:comment.voiceToWriteDown")}
        </p>
      ) : null}
      {voice?.transcript ? (
        <p className="comment-card__words" lang={language} dir="auto">
          {voice.transcript}
        </p>
      ) : null}
    </>
  );
}

/** What became of the words that a comment is on, when it was made on another version than the one shown. */
export function PlacementNote({ comment, versionNumber }: { comment: ShownComment; versionNumber?: number }) {
  const { t } = useTranslation();
  const { placement } = comment;
  if (versionNumber === comment.versionNumber) return null;
  const key =
    placement.state === "carriedOver" && placement.hasMoved
      ? "moved"
      : placement.state === "changed" && placement.place === null
        ? "wordsGone"
        : placement.state;
  const tone = placement.state === "carriedOver" ? "success" : "warning";
  return (
    <p>
      <Tag tone={tone}>{t(`panel:placement.${key}`)}</Tag>
    </p>
  );
}

function shortWords(words: string): string {
  return words.length > 160 ? `${words.slice(0, 160).trimEnd()}…` : words;
}
