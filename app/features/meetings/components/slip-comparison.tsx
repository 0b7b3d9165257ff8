import { diffWords } from "diff";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { Keying } from "../slip.ts";

type SlipComparisonProps = {
  first: Keying & { keyedByName: string };
  second: Keying & { keyedByName: string };
  meeting: {
    topics: { id: string; text: string }[];
    groups: { id: string; name: string }[];
  };
  mayWrite: boolean;
};

/** Two keyings of one slip beside each other, with what differs marked, and the choice between them. */
export function SlipComparison({ first, second, meeting, mayWrite }: SlipComparisonProps) {
  const { t } = useTranslation();
  const words = (side: "removed" | "added", language: string) => (
    <span lang={language} dir="auto" className="slip-words">
      {diffWords(first.text, second.text)
        .filter((part) => !part[side === "removed" ? "added" : "removed"])
        .map((part, index) =>
          part[side] ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other name than their place
            <mark key={index}>{part.value}</mark>
          ) : (
            part.value
          ),
        )}
    </span>
  );
  const facts = (keying: Keying) => ({
    language: t(`contributions-office:language.${keying.language}`),
    group: meeting.groups.find((one) => one.id === keying.groupId)?.name ?? t("contributions-office:noGroup"),
    topic: meeting.topics.find((one) => one.id === keying.topicId)?.text ?? t("meetings-office:noTopic"),
    asks: keying.notPublish ? t("meetings-office:slips.notPublish") : t("meetings-office:slips.asksNothing"),
  });
  const [one, other] = [facts(first), facts(second)];
  const rows = [
    {
      id: "words",
      name: t("meetings-office:notes.words"),
      first: words("removed", first.language),
      second: words("added", second.language),
      differs: first.text !== second.text,
    },
    ...(["language", "group", "topic", "asks"] as const).map((fact) => ({
      id: fact,
      name: t(`meetings-office:slips.${fact}`),
      first: one[fact],
      second: other[fact],
      differs: one[fact] !== other[fact],
    })),
  ];
  return (
    <>
      <DataTable
        caption={t("meetings-office:slips.comparison")}
        columns={[
          { key: "name", label: t("meetings-office:slips.fact") },
          { key: "first", label: t("meetings-office:slips.firstBy", { name: first.keyedByName }) },
          { key: "second", label: t("meetings-office:slips.secondBy", { name: second.keyedByName }) },
          { key: "differs", label: t("meetings-office:slips.isSame") },
        ]}
        rows={rows.map((row) => ({
          id: row.id,
          header: "name",
          cells: {
            ...{ name: row.name, first: row.first, second: row.second },
            differs: row.differs ? t("meetings-office:slips.differs") : t("meetings-office:slips.same"),
          },
        }))}
      />
      {mayWrite ? (
        <form method="post" className="button-group">
          <Button name="decision" value="first" variant="secondary">
            {t("meetings-office:slips.chooseFirst")}
          </Button>
          <Button name="decision" value="second" variant="secondary">
            {t("meetings-office:slips.chooseSecond")}
          </Button>
        </form>
      ) : null}
    </>
  );
}
