import { useTranslation } from "react-i18next";
import type { ShownPeople } from "#app/features/evidence/people-behind.server.ts";
import type { PublicEntry, PublicPromise } from "#app/features/plans/public-plan.server.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";

type PublicPromisesProps = {
  entries: PublicEntry[];
  promises: Record<string, PublicPromise>;
  people: Record<string, ShownPeople>;
  /** The page's language. */
  language: string;
  /** Language and direction of the plan's own words, where they are not the page's. */
  own: { lang?: string; dir?: "ltr" | "rtl" };
  /** The level of each promise's heading. */
  level: 2 | 3;
};

/** What is promised, one after the other: by whom, by when, what has happened, and how people shaped it. */
export function PublicPromises({ entries, promises, people, language, own, level }: PublicPromisesProps) {
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
  language: string;
  own: PublicPromisesProps["own"];
};

function PromiseFacts({ promise, people, language, own }: PromiseFactsProps) {
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
                  day: formatDay(new Date(`${progress.asAt}T12:00:00Z`), language),
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
