import { TwoKeyings } from "#app/features/listening/contributions/components/two-keyings.tsx";
import { isSameText } from "#app/features/listening/contributions/keying.ts";
import { languageName } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import type { Keying } from "../slip.ts";

type SlipComparisonProps = {
  first: Keying & { keyedByName: string };
  second: Keying & { keyedByName: string };
  meeting: {
    topics: { id: string; text: string }[];
    groups: { id: string; name: string }[];
  };
  mayChoose: boolean;
};

/** Two keyings of one slip beside each other, and the choice between them. */
export function SlipComparison({ first, second, meeting, mayChoose }: SlipComparisonProps) {
  const { t } = useTranslation();
  const facts = (keying: Keying) => ({
    language: languageName(keying.language),
    group: meeting.groups.find((one) => one.id === keying.groupId)?.name ?? t("contributions-office:noGroup"),
    topic: meeting.topics.find((one) => one.id === keying.topicId)?.text ?? t("meetings-office:noTopic"),
    asks: keying.notPublish ? t("meetings-office:slips.notPublish") : t("meetings-office:slips.asksNothing"),
  });
  const [one, other] = [facts(first), facts(second)];
  return (
    <TwoKeyings
      firstName={first.keyedByName}
      secondName={second.keyedByName}
      mayChoose={mayChoose}
      facts={[
        {
          id: "words",
          name: t("meetings-office:notes.words"),
          first: first.text,
          second: second.text,
          differs: !isSameText(first.text, second.text),
          languages: { first: first.language, second: second.language },
        },
        ...(["language", "group", "topic", "asks"] as const).map((fact) => ({
          id: fact,
          name: t(`meetings-office:slips.${fact}`),
          first: one[fact],
          second: other[fact],
          differs: one[fact] !== other[fact],
        })),
      ]}
    />
  );
}
