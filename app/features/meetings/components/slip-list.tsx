import { useTranslation } from "react-i18next";
import { paths } from "#app/paths.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Tag, type TagTone } from "#app/ui/tag.tsx";
import type { SlipState } from "../slip.ts";
import type { ListedSlip } from "../slip-queries.server.ts";

const tones: Record<SlipState, TagTone> = {
  takenIn: "success",
  leftOut: "neutral",
  settled: "suggestion",
  needsSecond: "warning",
  differs: "concern",
};

type SlipListProps = { meetingId: string; slips: ListedSlip[]; mayWrite: boolean };

/** The slips of a batch, the last first, each with what is to be done with it. */
export function SlipList({ meetingId, slips, mayWrite }: SlipListProps) {
  const { t } = useTranslation();
  const words = (slip: ListedSlip) => {
    if (slip.isHidden) return t("meetings-office:slips.hidden");
    return slip.state === "differs" ? (
      t("meetings-office:slips.differ")
    ) : (
      <span lang={slip.language} dir="auto">
        {slip.text}
      </span>
    );
  };
  const linkOf = (slip: ListedSlip) => {
    if (slip.state === "takenIn" || !mayWrite) return t("meetings-office:slips.look");
    if (slip.isHidden) return t("meetings-office:slips.keyAgain");
    return slip.state === "differs" ? t("meetings-office:slips.compare") : t("meetings-office:slips.open");
  };
  return (
    <DataTable
      dense
      caption={t("meetings-office:slips.caption")}
      empty={<p>{t("meetings-office:slips.none")}</p>}
      columns={[
        { key: "number", label: t("meetings-office:slips.number") },
        { key: "words", label: t("meetings-office:notes.words") },
        { key: "language", label: t("meetings-office:slips.language") },
        { key: "keyedBy", label: t("meetings-office:slips.keyedBy") },
        { key: "state", label: t("meetings-office:print.state") },
        { key: "open", label: t("meetings-office:slips.do") },
      ]}
      rows={slips.map((slip) => ({
        id: slip.id,
        header: "number",
        cells: {
          number: slip.number,
          words: words(slip),
          language: t(`contributions-office:language.${slip.language}`),
          keyedBy: slip.keyedBy.join(", "),
          state: <Tag tone={tones[slip.state]}>{t(`meetings-office:slips.state.${slip.state}`)}</Tag>,
          open: (
            <a href={paths.office.slip(meetingId, slip.id)}>
              {linkOf(slip)} <span className="visually-hidden">{slip.number}</span>
            </a>
          ),
        },
      }))}
    />
  );
}
