import { paths } from "#app/paths.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";
import type { Notes } from "./use-notes.ts";

/** Where the lines are: with the server, or only on this device. Read aloud when that changes. */
export function NotesState({ notes }: { notes: Notes }) {
  const { t } = useTranslation();
  const { isLive, pending, connection, canKeep } = notes;
  const waiting = pending.filter((one) => !one.problem).length;
  if (!isLive) return <p className="notes-state">{t("meetings-office:state.byHand")}</p>;
  const isFine = waiting === 0 && connection === "ok";
  return (
    <div className={isFine ? "notes-state" : "notes-state notes-state--waiting"}>
      <p role="status">
        {waiting > 0
          ? t("meetings-office:state.waiting", { count: waiting })
          : t("meetings-office:state.saved")}{" "}
        {connection === "broken" ? t("meetings-office:state.broken") : null}
      </p>
      {connection === "signedOut" ? (
        <p>
          {t("meetings-office:state.signedOut")}{" "}
          <Link href={paths.signIn()} target="_blank" rel="noreferrer">
            {t("meetings-office:state.signIn")}
          </Link>
        </p>
      ) : null}
      {waiting > 0 && !canKeep ? <p>{t("meetings-office:state.cannotKeep")}</p> : null}
    </div>
  );
}
