import type { FormEvent } from "react";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { VisuallyHidden } from "#app/ui/visually-hidden.tsx";
import { topicCode } from "../meeting.ts";
import type { ShownLine } from "../outbox.ts";
import { AboutFields, type RefusedNote, shortened, type Topic, WordsField } from "./note-fields.tsx";

type NoteLineItemProps = {
  line: ShownLine;
  meeting: { id: string; topics: Topic[] };
  mayChange: boolean;
  isFirst: boolean;
  isLast: boolean;
  isEditing: boolean;
  refused: RefusedNote | undefined;
  onSend: (event: FormEvent<HTMLFormElement>) => void;
  /** Opens or closes the line for writing; undefined while there is no script. */
  onEdit: ((wanted: boolean) => void) | undefined;
};

const changes = ["up", "down", "join", "delete"] as const;

/** One line of the notes: who, what, to which topic, whether it is saved, and what can be done with it. */
export function NoteLineItem(props: NoteLineItemProps) {
  const { line, meeting, mayChange, isFirst, isLast, isEditing, onSend, onEdit } = props;
  const { t } = useTranslation();
  if (isEditing) return <LineEditor {...props} />;
  const topic = meeting.topics.find((one) => one.id === line.topicId);
  const words = shortened(line.text);
  const isImpossible = { up: isFirst, down: isLast, join: isFirst, delete: false };
  return (
    <li id={`line-${line.id}`} className={`note-line note-line--${line.state}`}>
      <p className="note-line__words">
        <span className="note-line__speaker">{line.speaker || t("meetings-office:notes.nobody")}</span>{" "}
        <span dir="auto">{line.text}</span>
      </p>
      <div className="note-line__facts">
        {topic ? (
          <span title={topic.text}>
            {topicCode(topic.number)} <VisuallyHidden>{topic.text}</VisuallyHidden>
          </span>
        ) : null}
        <LineStateTag line={line} />
        {mayChange ? (
          <Form
            method="post"
            action={paths.office.meetingNotes(meeting.id)}
            className="note-line__actions"
            onSubmit={onSend}
          >
            <input type="hidden" name="lineId" value={line.id} />
            <input type="hidden" name="revision" value={line.revision} />
            <Link
              href={`${paths.office.meetingNotes(meeting.id, { line: line.id })}#line-${line.id}`}
              onClick={(event) => {
                if (!onEdit) return;
                event.preventDefault();
                onEdit(true);
              }}
            >
              {t("meetings-office:notes.edit")}
              <VisuallyHidden> {words}</VisuallyHidden>
            </Link>
            {changes.map((intent) => (
              <Button
                key={intent}
                name="intent"
                value={intent}
                variant="secondary"
                small
                disabled={isImpossible[intent]}
                ariaLabel={t(`meetings-office:notes.${intent}Of`, { words })}
              >
                {t(`meetings-office:notes.${intent}`)}
              </Button>
            ))}
          </Form>
        ) : null}
      </div>
    </li>
  );
}

function LineStateTag({ line }: { line: ShownLine }) {
  const { t } = useTranslation();
  if (line.isTakenIn) return <Tag tone="success">{t("meetings-office:notes.isTakenIn")}</Tag>;
  if (line.state === "waiting") return <Tag tone="warning">{t("meetings-office:notes.onDevice")}</Tag>;
  if (line.state === "problem") return <Tag tone="concern">{t("meetings-office:notes.notSaved")}</Tag>;
  return (
    <span className="note-line__saved">
      <span aria-hidden="true">✓</span>
      <VisuallyHidden>{t("meetings-office:notes.saved")}</VisuallyHidden>
    </span>
  );
}

function LineEditor({ line, meeting, refused, onSend, onEdit }: NoteLineItemProps) {
  const { t } = useTranslation();
  const value = (field: string) => {
    const typed = refused?.typed[field];
    return typeof typed === "string" ? typed : undefined;
  };
  const theirs = refused?.theirs;
  return (
    <li id={`line-${line.id}`} className="note-line note-line--editing">
      <Form
        method="post"
        action={paths.office.meetingNotes(meeting.id)}
        onSubmit={onSend}
        aria-label={t("meetings-office:notes.editOf", { words: shortened(line.text) })}
        noValidate
      >
        {theirs ? (
          <Notice
            kind="warning"
            live="assertive"
            title={t("meetings-office:conflict.title", { name: theirs.changedByName })}
          >
            <blockquote dir="auto">
              {theirs.isDeleted ? t("meetings-office:conflict.deleted") : theirs.text}
            </blockquote>
            <p>{t("meetings-office:conflict.yoursBelow")}</p>
          </Notice>
        ) : null}
        <input type="hidden" name="intent" value="edit" />
        <input type="hidden" name="lineId" value={line.id} />
        <input type="hidden" name="revision" value={theirs?.revision ?? line.revision} />
        <AboutFields
          prefix={`edit-${line.id}`}
          topics={meeting.topics}
          speaker={value("speaker") ?? line.speaker}
          topic={value("topic") ?? line.topicId ?? ""}
          error={refused?.errors.speaker}
        />
        <WordsField
          id={`edit-${line.id}-words`}
          defaultValue={value("text") ?? line.text}
          error={refused?.errors.text}
          autoFocus={onEdit !== undefined}
          onKeyDown={(event) => {
            if (event.key === "Escape") onEdit?.(false);
          }}
        />
        <p className="ds_hint-text">{t("meetings-office:notes.splitHint")}</p>
        <div className="button-group">
          <Button small>{t("meetings-office:notes.save")}</Button>
          <Link
            href={`${paths.office.meetingNotes(meeting.id)}#line-${line.id}`}
            onClick={(event) => {
              if (!onEdit) return;
              event.preventDefault();
              onEdit(false);
            }}
          >
            {t("meetings-office:notes.cancel")}
          </Link>
        </div>
      </Form>
    </li>
  );
}
