import type { Heard } from "#app/features/listening/consultations/queries.server.ts";
import { peopleInWords } from "#app/features/listening/contributions/head-count.ts";
import { paths } from "#app/paths.ts";
import { formatDay } from "#app/platform/i18n/dates.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { Day } from "#app/platform/time/day.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Form } from "#app/ui/form.tsx";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { channelName } from "../channel.ts";
import { type Reach, reachInWords } from "../reach.ts";

type Note = { id: string; text: string; who: string; dueOn: Day | null; isDone: boolean };

type Place = {
  id: string;
  name: string;
  target: number | null;
  heard: Heard;
  reach: Reach;
  byChannel: Record<string, Heard>;
  notes: Note[];
};

type ReachTableProps = {
  kind: "groups" | "localities";
  consultationId: string;
  places: Place[];
  channels: string[];
  /** People who named no group, or no locality. */
  unplaced: Heard;
  mayWrite: boolean;
};

const tones = { notHeard: "warning", short: "concern", noTarget: "neutral", met: "success" } as const;

/** Who has been heard against the target, by channel, with what is being done where somebody is missing. */
export function ReachTable({ kind, consultationId, places, channels, unplaced, mayWrite }: ReachTableProps) {
  const { t } = useTranslation();
  const filter = kind === "groups" ? "group" : "locality";
  const count = (heard: Heard | undefined, filters: Record<string, string>) =>
    heard === undefined || heard.people === 0 ? (
      "0"
    ) : (
      <Link href={paths.office.contributions({ consultation: consultationId, ...filters })}>
        {peopleInWords(t, heard.people, heard.atLeast)}
      </Link>
    );
  return (
    <>
      <DataTable
        dense
        caption={t(`programme-office:reachTable.${kind}`)}
        empty={<p>{t(`programme-office:reachTable.none.${kind}`)}</p>}
        columns={[
          { key: "name", label: t(`programme-office:reachTable.one.${kind}`) },
          { key: "target", label: t("programme-office:stakeholders.target"), numeric: true },
          { key: "heard", label: t("programme-office:reachTable.heard"), numeric: true },
          { key: "reach", label: t("programme-office:reachTable.standing") },
          ...channels.map((channel) => ({
            key: `channel-${channel}`,
            label: channelName(t, channel),
            numeric: true,
          })),
          { key: "notes", label: t("programme-office:reachTable.doing") },
        ]}
        rows={places.map((place) => ({
          id: place.id,
          header: "name",
          cells: {
            name: place.name,
            target: place.target ?? t("programme-office:reachTable.noTarget"),
            heard: count(place.heard, { [filter]: place.id }),
            reach: (
              <span className="nowrap">
                <Tag tone={tones[place.reach]}>{reachInWords(t, place)}</Tag>
              </span>
            ),
            ...Object.fromEntries(
              channels.map((channel) => [
                `channel-${channel}`,
                count(place.byChannel[channel], { [filter]: place.id, channel }),
              ]),
            ),
            notes: <Notes notes={place.notes} mayWrite={mayWrite} />,
          },
        }))}
      />
      {unplaced.people > 0 && places.length > 0 ? (
        <p>
          {t(`programme-office:reachTable.unplaced.${kind}`, {
            people: peopleInWords(t, unplaced.people, unplaced.atLeast),
            count: unplaced.people,
          })}
        </p>
      ) : null}
    </>
  );
}

function Notes({ notes, mayWrite }: { notes: Note[]; mayWrite: boolean }) {
  const { t } = useTranslation();
  if (notes.length === 0) return <>{t("programme-office:reachTable.nothing")}</>;
  return (
    <ul className="plain-list reach-notes">
      {notes.map(({ id, text, who, dueOn, isDone }) => (
        <li key={id}>
          {text}{" "}
          <span className="meta-line">
            {dueOn ? t("programme-office:reachTable.whoByWhen", { who, day: formatDay(dueOn, "en") }) : who}
            {isDone ? ` · ${t("programme-office:reachTable.done")}` : null}
          </span>
          {mayWrite ? (
            <Form method="post" preventScrollReset>
              <input type="hidden" name="noteId" value={id} />
              <Button
                {...{ variant: "secondary", small: true, name: "intent", value: isDone ? "again" : "done" }}
                ariaLabel={
                  isDone
                    ? t("programme-office:reachTable.markAgainOf", { text })
                    : t("programme-office:reachTable.markDoneOf", { text })
                }
              >
                {isDone
                  ? t("programme-office:reachTable.markAgain")
                  : t("programme-office:reachTable.markDone")}
              </Button>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
