import type { PublicEntry, PublicPromise } from "#app/features/plans/plan/public-plan.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import type { Language } from "#app/platform/i18n/languages.ts";
import { directionOf } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { PublicChange } from "../list-public-changes.server.ts";
import type { ShownPeople } from "../people-behind.server.ts";

type PublicPromisesProps = {
  entries: PublicEntry[];
  promises: Record<string, PublicPromise>;
  people: Record<string, ShownPeople>;
  changes: Record<string, PublicChange[]>;
  /** The page's language. */
  language: Language;
  /** Language and direction of the plan's own words, where they are not the page's. */
  own: { lang?: string; dir?: "ltr" | "rtl" };
  /** The level of each promise's heading. */
  level: 2 | 3;
};

/** What is promised, one after the other: by whom, by when, what has happened, and how people shaped it. */
export function PublicPromises(props: PublicPromisesProps) {
  const { entries, promises, people, changes, language, own, level } = props;
  const Heading = `h${level}` as const;
  return entries.map(({ id, code, name, isHeading }) => {
    const promise = promises[id];
    return (
      <section className={isHeading ? "promise promise--heading" : "promise"} key={id}>
        <Heading className="promise__name" {...own}>
          {code ? <span className="promise__code">{code}</span> : null} {name}
        </Heading>
        {promise ? (
          <PromiseFacts
            promise={promise}
            people={people[id] ?? { kind: "none" }}
            changes={changes[id] ?? []}
            language={language}
            own={own}
          />
        ) : null}
      </section>
    );
  });
}

type PromiseFactsProps = {
  promise: PublicPromise;
  people: ShownPeople;
  changes: PublicChange[];
  language: Language;
  own: PublicPromisesProps["own"];
};

function PromiseFacts({ promise, people, changes, language, own }: PromiseFactsProps) {
  const { t } = useTranslation();
  const { detail, lead, when, status, progress } = promise;
  return (
    <>
      {status === "dropped" ? <p>{t("plans:promises.dropped")}</p> : null}
      {detail ? (
        <p className="promise__words" {...own}>
          {detail}
        </p>
      ) : null}
      <dl className="promise__facts">
        {lead ? (
          <div>
            <dt>{t("plans:promises.lead")}</dt>
            <dd className="promise__words" {...own}>
              {lead}
            </dd>
          </div>
        ) : null}
        {when ? (
          <div>
            <dt>{t("plans:promises.when")}</dt>
            <dd className="promise__words" {...own}>
              {when}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t("plans:promises.happened")}</dt>
          {progress ? (
            <dd>
              <p className="promise__told">
                {progress.rating ? <strong>{t(`plans:promises.rating.${progress.rating}`)}. </strong> : null}
                {t("plans:promises.asAt", {
                  day: formatDay(progress.asAt, language),
                })}
              </p>
              <p className="promise__words" {...own}>
                {progress.words}
              </p>
            </dd>
          ) : (
            <dd>{t("plans:promises.nothingYet")}</dd>
          )}
        </div>
        <div>
          <dt>{t("plans:promises.shaped")}</dt>
          <dd>
            <PeopleInWords people={people} />
            {changes.map((change) => (
              <ChangeInWords key={change.id} change={change} language={language} own={own} />
            ))}
          </dd>
        </div>
      </dl>
    </>
  );
}

function PeopleInWords({ people }: { people: ShownPeople }) {
  const { t } = useTranslation();
  if (people.kind === "none") return t("plans:promises.noPeople");
  if (people.kind === "few") return t("plans:promises.fewPeople");
  if (people.kind === "number") return t("plans:promises.people", { count: people.people });
  if (people.kind === "atLeast") return t("plans:promises.peopleAtLeast", { count: people.people });
  return t("plans:promises.togetherPeople");
}

type ChangeInWordsProps = {
  change: PublicChange;
  language: Language;
  own: PublicPromisesProps["own"];
};

/** What was changed because of what people said: the words before and after, why, and words that may be quoted. */
function ChangeInWords({ change, language, own }: ChangeInWordsProps) {
  const { t } = useTranslation();
  const { before, after, status, reason, quotes } = change;
  const day = formatDay(change.day, language);
  const isReworded = before !== "" && before !== after;
  const told =
    before === ""
      ? t("plans:promises.change.added", { day })
      : isReworded
        ? t("plans:promises.change.reworded", { day })
        : t(`plans:promises.change.decided.${status}`, { day });
  return (
    <div className="promise__change">
      <p className="promise__told">{told}</p>
      {isReworded ? (
        <>
          <p>
            {t("plans:promises.change.before")} <del {...own}>{before}</del>
          </p>
          <p>
            {t("plans:promises.change.after")} <ins {...own}>{after}</ins>
          </p>
        </>
      ) : null}
      {reason ? (
        <p>
          {t("plans:promises.change.why")} <span {...own}>{reason}</span>
        </p>
      ) : null}
      {quotes.length > 0 ? (
        <>
          <p>{t("plans:promises.change.said")}</p>
          {quotes.map(({ id, text, language: spoken }) => (
            <blockquote key={id} lang={spoken} dir={directionOf(spoken)}>
              {text}
            </blockquote>
          ))}
        </>
      ) : null}
    </div>
  );
}
