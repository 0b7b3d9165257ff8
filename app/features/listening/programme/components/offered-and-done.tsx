import type { ParticipationLevel } from "#app/platform/database/client/enums.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Notice } from "#app/ui/notice.tsx";
import { channelInWords } from "../channel.ts";
import { isOfferKept, maySayCoProduced } from "../participation.ts";

type OfferedAndDoneProps = {
  offered: ParticipationLevel | null;
  done: ParticipationLevel | null;
  heardBy: string[];
  /** Kinds of sessions at which people were there, and from which no words are taken in yet. */
  metIn: string[];
};

/** What people were offered beside what the record shows was done, said plainly. */
export function OfferedAndDone({ offered, done, heardBy, metIn }: OfferedAndDoneProps) {
  const { t } = useTranslation();
  const name = (level: ParticipationLevel | null) => t(`programme-office:level.${level ?? "none"}`);
  const inWords = (channels: string[]) => channels.map((channel) => channelInWords(t, channel)).join(", ");
  const kept = isOfferKept(offered, done);
  return (
    <Notice
      kind={kept ? "info" : "warning"}
      title={t("programme-office:participation.line", { offered: name(offered), done: name(done) })}
    >
      <p>
        {heardBy.length === 0
          ? t("programme-office:participation.nobody")
          : t("programme-office:participation.because", { channels: inWords(heardBy) })}
      </p>
      {metIn.length > 0 ? (
        <p>{t("programme-office:participation.metIn", { channels: inWords(metIn) })}</p>
      ) : null}
      {kept ? null : <p>{t("programme-office:participation.notKept")}</p>}
      <p>
        {maySayCoProduced(done)
          ? t("programme-office:participation.coProduced")
          : t("programme-office:participation.notCoProduced")}
      </p>
    </Notice>
  );
}
