import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Details } from "#app/ui/details.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { facilitatorChoice } from "../meeting.ts";
import { severalField, speakerField, type TakingIn } from "../taking-in.ts";

type Speaker = {
  id: string;
  label: string;
  isFacilitator: boolean;
  groupId: string | null;
  respondentId: string | null;
};

type TakingInPlanProps = {
  plan: TakingIn;
  speakers: Speaker[];
  groups: { id: string; name: string; people: number }[];
  mayWrite: boolean;
};

/** What becomes of each line before it does: whose words are taken in, and what is left out and why. */
export function TakingInPlan({ plan, speakers, groups, mayWrite }: TakingInPlanProps) {
  const { t } = useTranslation();
  const several = plan.voices.find((voice) => voice.speaker === null);
  const linesOf = (id: string) => plan.voices.find((voice) => voice.speaker?.id === id)?.lines.length ?? 0;
  // Where one group alone was in the room, it is everybody's.
  const there = groups.filter((group) => group.people > 0);
  const onlyGroup = there.length === 1 ? (there[0]?.id ?? "") : "";
  const { facilitators, deleted } = plan.leftOut;
  const lines = plan.voices.reduce((sum, voice) => sum + voice.lines.length, 0);
  return (
    <>
      {plan.voices.length === 0 ? (
        <EmptyState title={t("meetings-office:finish.nothingTitle")}>
          <p>{t("meetings-office:finish.nothing")}</p>
        </EmptyState>
      ) : (
        <Notice
          kind="info"
          title={t("meetings-office:finish.lines", {
            count: lines,
            contributions: t("meetings-office:hub.contributions", { count: plan.voices.length }),
          })}
        >
          {several ? <p>{t("meetings-office:finish.several", { count: several.lines.length })}</p> : null}
        </Notice>
      )}
      {speakers.length > 0 || several ? (
        <DataTable
          caption={t("meetings-office:finish.speakers")}
          columns={[
            { key: "label", label: t("meetings-office:notes.speaker") },
            { key: "lines", label: t("meetings-office:finish.linesToTake"), numeric: true },
            { key: "group", label: t("meetings-office:finish.group") },
          ]}
          rows={[
            ...speakers.map((speaker) => ({
              id: speaker.id,
              header: "label",
              cells: {
                label: speaker.label,
                lines: speaker.isFacilitator ? t("meetings-office:finish.leftOut") : linesOf(speaker.id),
                group: (
                  <GroupChoice
                    name={speakerField(speaker.id)}
                    label={t("meetings-office:finish.groupOf", { label: speaker.label })}
                    chosen={
                      speaker.isFacilitator
                        ? facilitatorChoice
                        : (speaker.groupId ?? (speaker.respondentId ? "" : onlyGroup))
                    }
                    groups={groups}
                    mayFacilitate
                    isFixed={!mayWrite || speaker.respondentId !== null}
                  />
                ),
              },
            })),
            ...(several
              ? [
                  {
                    id: "several",
                    header: "label",
                    cells: {
                      label: t("meetings-office:notes.nobody"),
                      lines: several.lines.length,
                      group: (
                        <GroupChoice
                          name={severalField}
                          label={t("meetings-office:finish.groupOf", {
                            label: t("meetings-office:notes.nobody"),
                          })}
                          chosen={onlyGroup}
                          groups={groups}
                          mayFacilitate={false}
                          isFixed={!mayWrite}
                        />
                      ),
                    },
                  },
                ]
              : []),
          ]}
        />
      ) : null}
      <LeftOut
        title={t("meetings-office:finish.facilitators", { count: facilitators.length })}
        lines={facilitators}
      />
      <LeftOut title={t("meetings-office:finish.deleted", { count: deleted.length })} lines={deleted} />
    </>
  );
}

function LeftOut({ title, lines }: { title: string; lines: { id: string; text: string }[] }) {
  if (lines.length === 0) return null;
  return (
    <Details summary={title}>
      <ul>
        {lines.map((line) => (
          <li key={line.id} dir="auto">
            {line.text}
          </li>
        ))}
      </ul>
    </Details>
  );
}

type GroupChoiceProps = {
  name: string;
  label: string;
  chosen: string;
  groups: { id: string; name: string }[];
  mayFacilitate: boolean;
  /** Who was taken in already stays as they are. */
  isFixed: boolean;
};

function GroupChoice({ name, label, chosen, groups, mayFacilitate, isFixed }: GroupChoiceProps) {
  const { t } = useTranslation();
  return (
    <select
      className="select"
      name={name}
      aria-label={label}
      defaultValue={chosen}
      disabled={isFixed}
      key={chosen}
    >
      <option value="">{t("contributions-office:noGroup")}</option>
      {groups.map((group) => (
        <option key={group.id} value={group.id}>
          {group.name}
        </option>
      ))}
      {mayFacilitate ? (
        <option value={facilitatorChoice}>{t("meetings-office:finish.facilitator")}</option>
      ) : null}
    </select>
  );
}
