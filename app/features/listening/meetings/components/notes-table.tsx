import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { topicCode } from "../meeting.ts";
import type { LineView } from "../note-line.ts";
import type { Topic } from "./note-fields.tsx";

/** The notes of a session on paper: who, what, to which topic, and whether it was taken in. */
export function NotesTable({ lines, topics }: { lines: LineView[]; topics: Topic[] }) {
  const { t } = useTranslation();
  const codes = new Map(topics.map((topic) => [topic.id, topicCode(topic.number)]));
  return (
    <DataTable
      dense
      caption={t("meetings-office:notes.title")}
      empty={<p>{t("meetings-office:notes.none")}</p>}
      columns={[
        { key: "speaker", label: t("meetings-office:notes.speaker") },
        { key: "words", label: t("meetings-office:notes.words") },
        { key: "topic", label: t("meetings-office:notes.topic") },
        { key: "state", label: t("meetings-office:print.state") },
      ]}
      rows={lines.map((line) => ({
        id: line.id,
        cells: {
          speaker: line.speaker || t("meetings-office:notes.nobody"),
          words: <span dir="auto">{line.text}</span>,
          topic: line.topicId ? codes.get(line.topicId) : "",
          state: line.isTakenIn
            ? t("meetings-office:notes.isTakenIn")
            : t("meetings-office:print.notTakenIn"),
        },
      }))}
    />
  );
}
