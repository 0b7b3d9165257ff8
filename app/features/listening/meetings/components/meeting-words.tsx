import { paths } from "#app/paths.ts";
import { formatMoment } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { MeetingView } from "../meeting-view.ts";

type MeetingWordsProps = {
  meeting: Pick<MeetingView, "id" | "isOnSlips" | "permission"> & {
    consultation: { id: string };
    kind: string;
  };
  words: { waiting: number; takenIn: number };
  takingsIn: { id: string; at: Date | string; byName: string; contributions: number; passages: number }[];
  mayWrite: boolean;
};

/** What has become of a session's words, and what to do next. */
export function MeetingWords({ meeting, words, takingsIn, mayWrite }: MeetingWordsProps) {
  const { t } = useTranslation();
  const { id, isOnSlips } = meeting;
  const notesHref = isOnSlips ? paths.office.slips(id) : paths.office.meetingNotes(id);
  const kind = isOnSlips ? "slips" : "notes";
  return (
    <section aria-labelledby="words">
      <h2 id="words">{t(`meetings-office:hub.${kind}`)}</h2>
      {words.waiting + words.takenIn === 0 ? <p>{t(`meetings-office:hub.${kind}None`)}</p> : null}
      {words.waiting > 0 ? (
        <Notice kind="info">
          <p>{t(`meetings-office:hub.${kind}Waiting`, { count: words.waiting })}</p>
        </Notice>
      ) : null}
      {takingsIn.length > 0 ? (
        <ul>
          {takingsIn.map((one) => (
            <li key={one.id}>
              {t("meetings-office:hub.takenIn", {
                count: one.passages,
                moment: formatMoment(new Date(one.at), "en"),
                name: one.byName,
                contributions: t("meetings-office:hub.contributions", { count: one.contributions }),
              })}
            </li>
          ))}
        </ul>
      ) : null}
      {takingsIn.length > 0 ? (
        <p>
          <Link
            href={paths.office.contributions({
              consultation: meeting.consultation.id,
              channel: meeting.kind,
            })}
          >
            {t("meetings-office:hub.readWords")}
          </Link>
        </p>
      ) : null}
      <div className="button-group">
        <LinkButton href={notesHref}>
          {t(mayWrite ? `meetings-office:hub.${kind}Open` : `meetings-office:hub.${kind}Read`)}
        </LinkButton>
        {mayWrite && !isOnSlips ? (
          <LinkButton href={paths.office.importNotes(id)} variant="secondary">
            {t("meetings-office:hub.import")}
          </LinkButton>
        ) : null}
        {mayWrite && words.waiting > 0 ? (
          <LinkButton href={paths.office.finishNotes(id)} variant="secondary">
            {t(`meetings-office:hub.${kind}Finish`)}
          </LinkButton>
        ) : null}
        <Link href={paths.office.printNotes(id)}>{t("meetings-office:hub.print")}</Link>
      </div>
    </section>
  );
}
