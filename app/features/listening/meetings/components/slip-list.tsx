import { KeyedList } from "#app/features/listening/contributions/components/keyed-list.tsx";
import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { ListedSlip } from "../slip-queries.server.ts";

type SlipListProps = { meetingId: string; slips: ListedSlip[]; mayWrite: boolean };

/** The slips of a batch, the last first, each with what is to be done with it. */
export function SlipList({ meetingId, slips, mayWrite }: SlipListProps) {
  const { t } = useTranslation();
  const wordsOf = (slip: ListedSlip) => {
    if (slip.isHidden) return t("contributions-office:keying.hidden");
    if (slip.state === "differs") return t("contributions-office:keying.differ");
    return (
      <span lang={slip.language} dir="auto">
        {slip.text}
      </span>
    );
  };
  return (
    <KeyedList
      caption={t("meetings-office:slips.caption")}
      empty={t("meetings-office:slips.none")}
      numberLabel={t("meetings-office:slips.number")}
      wordsLabel={t("meetings-office:notes.words")}
      papers={slips}
      wordsOf={wordsOf}
      hrefOf={(slip) => paths.office.slip(meetingId, slip.id)}
      mayWrite={mayWrite}
    />
  );
}
