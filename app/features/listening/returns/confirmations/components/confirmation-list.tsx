import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { dayOf } from "#app/platform/time/day.ts";
import { Tag } from "#app/ui/tag.tsx";
import { Words } from "../../components/return-document.tsx";

type Confirmation = {
  id: string;
  view: "agree" | "partly" | "disagree";
  comment: string;
  language: string;
  at: Date;
  label: string;
  isOutdated: boolean;
};

const tones = { agree: "supports", partly: "neutral", disagree: "opposes" } as const;

/** What people who took part say of the evidence, each in their own words. */
export function ConfirmationList({ confirmations }: { confirmations: Confirmation[] }) {
  const { t } = useTranslation();
  if (confirmations.length === 0) return <p>{t("returns-office:confirmations.none")}</p>;
  return (
    <ul className="plain-list">
      {confirmations.map(({ id, view, comment, language, at, label, isOutdated }) => (
        <li key={id}>
          <p>
            <Tag tone={tones[view]}>{t(`returns-office:confirmations.${view}`)}</Tag>{" "}
            <span className="meta-line">
              {label}, {formatDay(dayOf(at), "en")}
            </span>
          </p>
          {comment ? (
            <div lang={language} dir="auto">
              <Words text={comment} />
            </div>
          ) : null}
          {isOutdated ? <p className="small">{t("returns-office:confirmations.outdated")}</p> : null}
        </li>
      ))}
    </ul>
  );
}
