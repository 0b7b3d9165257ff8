import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Fields, Pending } from "../outbox.ts";
import { type Notes, newId } from "./use-notes.ts";

type NotesProblemsProps = { notes: Notes; onSend: (fields: Fields) => void };

/** Changes that the server did not take, each with both versions and a way on. Nothing goes until somebody says so. */
export function NotesProblems({ notes, onSend }: NotesProblemsProps) {
  return notes.pending
    .filter((one) => one.problem)
    .map((one) => <ProblemNotice key={one.key} pending={one} onSend={onSend} drop={notes.drop} />);
}

function ProblemNotice({
  pending,
  onSend,
  drop,
}: Omit<NotesProblemsProps, "notes"> & { pending: Pending } & Pick<Notes, "drop">) {
  const { t } = useTranslation();
  const { key, fields, problem } = pending;
  const theirs = problem?.theirs;
  const go = (next?: Fields) => {
    drop(key);
    if (next) onSend(next);
  };
  const asNew = () =>
    go({
      intent: "add",
      id: newId(),
      speaker: fields.speaker ?? "",
      topic: fields.topic ?? "",
      text: fields.text ?? "",
    });
  const hasWords = fields.text !== undefined && fields.text !== "";
  return (
    <Notice
      kind="warning"
      live="assertive"
      title={
        theirs
          ? t("meetings-office:conflict.title", { name: theirs.changedByName })
          : t("meetings-office:conflict.refused")
      }
    >
      {theirs ? (
        <>
          <p>{t("meetings-office:conflict.theirs")}</p>
          <blockquote dir="auto">
            {theirs.isDeleted ? t("meetings-office:conflict.deleted") : `${theirs.speaker} ${theirs.text}`}
          </blockquote>
        </>
      ) : (
        <p>{t(`meetings-office:refused.${problem?.reason ?? "notUnderstood"}`)}</p>
      )}
      {hasWords ? (
        <>
          <p>{t("meetings-office:conflict.yours")}</p>
          <blockquote dir="auto">{`${fields.speaker ?? ""} ${fields.text}`}</blockquote>
        </>
      ) : null}
      <div className="button-group">
        {theirs && !theirs.isDeleted ? (
          <Button type="button" small onClick={() => go({ ...fields, revision: String(theirs.revision) })}>
            {t("meetings-office:conflict.keepYours")}
          </Button>
        ) : null}
        {hasWords ? (
          <Button type="button" small variant="secondary" onClick={asNew}>
            {t("meetings-office:conflict.asNew")}
          </Button>
        ) : null}
        <Button type="button" small variant="secondary" onClick={() => go()}>
          {theirs ? t("meetings-office:conflict.keepTheirs") : t("meetings-office:conflict.throwAway")}
        </Button>
      </div>
    </Notice>
  );
}
