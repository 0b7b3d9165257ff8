import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Link } from "#app/ui/link.tsx";

/** A voice note to be heard on the page, or taken away where a browser cannot play it. */
export function VoiceNote({ href, isOffice }: { href: string; isOffice?: boolean }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="voice-note">
      <h2 id="voice-note">{t("panel-member:voice.title")}</h2>
      <p>{t(isOffice ? "panel-office:voice.office" : "panel-member:voice.own")}</p>
      {/* biome-ignore lint/a11y/useMediaCaption: what is said is written down beside it. */}
      <audio controls preload="none" src={href} aria-label={t("panel-member:voice.title")} />
      <p>
        <Link href={href} download>
          {t("panel-member:voice.download")}
        </Link>
      </p>
    </section>
  );
}
