import { formatMoment } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Words } from "./return-document.tsx";

type Message = { id: string; version: number; decision: string; text: string; at: Date };

/** What the office said about each version, newest first. */
export function MessageList({ messages }: { messages: Message[] }) {
  const { t } = useTranslation();
  if (messages.length === 0) return null;
  return (
    <section>
      <h2>{t("returns-office:messages.title")}</h2>
      <ul className="plain-list">
        {messages.map(({ id, version, decision, text, at }) => (
          <li key={id}>
            <p className="meta-line">
              {t(`returns-office:messages.${decision === "accepted" ? "accepted" : "returned"}`, {
                version,
                when: formatMoment(at, "en"),
              })}
            </p>
            {text ? <Words text={text} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
