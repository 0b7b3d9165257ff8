import { type FormEvent, useRef, useState } from "react";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { fieldIds } from "#app/ui/field-parts.tsx";
import { Form } from "#app/ui/form.tsx";
import { KeyboardList } from "#app/ui/keyboard-list.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { LineView } from "../note-line.ts";
import type { Fields, ShownLine } from "../outbox.ts";
import { AboutFields, type RefusedNote, shortened, type Topic, WordsField } from "./note-fields.tsx";
import { NoteLineItem } from "./note-line-item.tsx";
import { NotesProblems } from "./notes-problems.tsx";
import { NotesState } from "./notes-state.tsx";
import { newId, useNotes } from "./use-notes.ts";

type NotesDeskProps = {
  meeting: { id: string; topics: Topic[] };
  viewerId: string;
  lines: LineView[];
  version: number;
  labels: string[];
  isLastPage: boolean;
  mayWrite: boolean;
  /** What the address says: the line being changed, the one just deleted, the speaker and topic chosen last. */
  place: { line?: string; deleted?: string; speaker: string; topic: string };
  /** The id of the next line, for browsers without scripts. */
  nextId: string;
  refused: RefusedNote | undefined;
};

/** Notes as they are taken: the lines so far, and a place to write the next one. Every form works without a script. */
export function NotesDesk(props: NotesDeskProps) {
  const { meeting, lines, version, labels, isLastPage, mayWrite, place, refused } = props;
  const { t } = useTranslation();
  const notes = useNotes({
    ...{ meetingId: meeting.id, viewerId: props.viewerId, lines, version, isLastPage },
  });
  const [editing, setEditing] = useState(place.line);
  const [deleted, setDeleted] = useState(place.deleted);
  const [about, setAbout] = useState({
    speaker: place.speaker,
    topic: place.topic || (lines.at(-1)?.topicId ?? ""),
  });
  const writing = useRef<HTMLTextAreaElement>(null);
  const shown = notes.lines.filter((line) => !line.isDeleted);
  const gone = notes.lines.filter((line) => line.isDeleted);
  const speakers = [...new Set([...labels, ...shown.map((line) => line.speaker)])].filter(
    (label) => label !== "",
  );

  /** Sends a form by script, and not by the browser, once the page is alive. */
  const onSend = (event: FormEvent<HTMLFormElement>) => {
    if (!notes.isLive) return;
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const fields: Fields = {};
    for (const [name, value] of new FormData(event.currentTarget, submitter)) fields[name] = String(value);
    if (fields.text !== undefined && fields.text.trim() === "") return;
    notes.send(fields.intent === "add" ? { ...fields, id: newId() } : fields);
    if (fields.intent === "edit") setEditing(undefined);
    if (fields.intent === "delete") setDeleted(fields.lineId);
    if (fields.intent === "restore") setDeleted(undefined);
    if (fields.intent === "add") {
      setAbout({ speaker: fields.speaker ?? "", topic: fields.topic ?? "" });
      const box = writing.current;
      if (box) box.value = "";
    }
    if (fields.intent === "add" || fields.intent === "edit") writing.current?.focus();
  };

  const editLast = () => {
    const last = shown.findLast((line) => !line.isTakenIn && line.state === "saved");
    if (last) setEditing(last.id);
  };

  const undone = gone.find((line) => line.id === deleted && !line.isTakenIn);
  return (
    <>
      {mayWrite ? <NotesState notes={notes} /> : null}
      {mayWrite ? <NotesProblems notes={notes} onSend={notes.send} /> : null}
      {undone && mayWrite ? (
        <Notice kind="info" live="polite">
          <Form method="post" action={paths.office.meetingNotes(meeting.id)} onSubmit={onSend}>
            <input type="hidden" name="lineId" value={undone.id} />
            {t("meetings-office:notes.deleted")}{" "}
            <Button name="intent" value="restore" variant="secondary" small>
              {t("meetings-office:notes.undo")}
            </Button>
          </Form>
        </Notice>
      ) : null}
      {shown.length === 0 ? <p>{t("meetings-office:notes.none")}</p> : null}
      <ol className="note-lines">
        {shown.map((line, index) => (
          <NoteLineItem
            key={line.id}
            line={line}
            meeting={meeting}
            mayChange={mayWrite && !line.isTakenIn && line.state === "saved"}
            isFirst={index === 0 || shown[index - 1]?.isTakenIn === true}
            isLast={index === shown.length - 1}
            isEditing={editing === line.id && mayWrite && !line.isTakenIn}
            refused={refused?.typed.lineId === line.id ? refused : undefined}
            onSend={onSend}
            onEdit={notes.isLive ? (wanted) => setEditing(wanted ? line.id : undefined) : undefined}
          />
        ))}
      </ol>
      <datalist id="speaker-labels">
        {speakers.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      {mayWrite ? (
        <Form
          className="note-form"
          method="post"
          action={paths.office.meetingNotes(meeting.id)}
          onSubmit={onSend}
          aria-labelledby="next-line"
          noValidate
        >
          <h2 id="next-line">{t("meetings-office:notes.next")}</h2>
          <input type="hidden" name="intent" value="add" />
          <input type="hidden" name="id" value={props.nextId} />
          <AboutFields
            prefix="next"
            topics={meeting.topics}
            speaker={typed(refused, "speaker", "add") ?? about.speaker}
            topic={typed(refused, "topic", "add") ?? about.topic}
            error={refused && !refused.typed.lineId ? refused.errors.speaker : undefined}
          />
          <WordsField
            id={fieldIds("text").field}
            innerRef={writing}
            defaultValue={typed(refused, "text", "add") ?? ""}
            error={refused && !refused.typed.lineId ? refused.errors.text : undefined}
            onKeyDown={(event) => {
              if (event.key === "ArrowUp" && event.currentTarget.value === "") {
                event.preventDefault();
                editLast();
              }
            }}
          />
          <Button>{t("meetings-office:notes.add")}</Button>
        </Form>
      ) : null}
      {mayWrite ? <DeletedLines lines={gone} meetingId={meeting.id} onSend={onSend} /> : null}
      {mayWrite && notes.isLive ? (
        <Details summary={t("meetings-office:keys.title")}>
          <KeyboardList
            shortcuts={[
              { keys: ["Enter"], action: t("meetings-office:keys.enter") },
              { keys: ["Shift", "Enter"], action: t("meetings-office:keys.newLine") },
              { keys: ["P1:"], action: t("meetings-office:keys.label") },
              { keys: ["↑"], action: t("meetings-office:keys.up") },
              { keys: ["Esc"], action: t("meetings-office:keys.escape") },
            ]}
          />
        </Details>
      ) : null}
    </>
  );
}

function typed(refused: RefusedNote | undefined, field: string, intent: string): string | undefined {
  const value = refused?.typed.intent === intent ? refused.typed[field] : undefined;
  return typeof value === "string" ? value : undefined;
}

type DeletedLinesProps = {
  lines: ShownLine[];
  meetingId: string;
  onSend: (event: FormEvent<HTMLFormElement>) => void;
};

function DeletedLines({ lines, meetingId, onSend }: DeletedLinesProps) {
  const { t } = useTranslation();
  if (lines.length === 0) return null;
  return (
    <Details summary={t("meetings-office:notes.deletedLines", { count: lines.length })}>
      <ul className="plain-list">
        {lines.map((line) => (
          <li key={line.id}>
            <Form method="post" action={paths.office.meetingNotes(meetingId)} onSubmit={onSend}>
              <input type="hidden" name="lineId" value={line.id} />
              <span dir="auto">{line.text}</span>{" "}
              <Button
                name="intent"
                value="restore"
                variant="secondary"
                small
                ariaLabel={t("meetings-office:notes.restoreOf", { words: shortened(line.text) })}
              >
                {t("meetings-office:notes.restore")}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </Details>
  );
}
