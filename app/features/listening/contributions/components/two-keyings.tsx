import { diffWords } from "diff";
import type { ReactNode } from "react";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { Form } from "#app/ui/form.tsx";

/** One thing that stands on a paper, as each of two people keyed it: plain text is shown with what differs marked. */
export type KeyedFact = {
  id: string;
  name: ReactNode;
  first: string;
  second: string;
  differs: boolean;
  /** Set for the person's own words: the languages in which each keyer says they are. */
  languages?: { first: string; second: string };
};

type TwoKeyingsProps = {
  facts: KeyedFact[];
  firstName: string;
  secondName: string;
  mayChoose: boolean;
};

/** Two keyings of one paper beside each other, with what differs marked, and the choice between them. */
export function TwoKeyings({ facts, firstName, secondName, mayChoose }: TwoKeyingsProps) {
  const { t } = useTranslation();
  return (
    <>
      <DataTable
        caption={t("contributions-office:keying.comparison")}
        columns={[
          { key: "name", label: t("contributions-office:keying.fact") },
          { key: "first", label: t("contributions-office:keying.firstBy", { name: firstName }) },
          { key: "second", label: t("contributions-office:keying.secondBy", { name: secondName }) },
          { key: "differs", label: t("contributions-office:keying.isSame") },
        ]}
        rows={facts.map((fact) => ({
          id: fact.id,
          header: "name",
          cells: {
            name: fact.name,
            first: <Side fact={fact} side="first" />,
            second: <Side fact={fact} side="second" />,
            differs: t(
              fact.differs ? "contributions-office:keying.differs" : "contributions-office:keying.same",
            ),
          },
        }))}
      />
      {mayChoose ? (
        <Form method="post" className="button-group">
          <Button name="decision" value="first" variant="secondary">
            {t("contributions-office:keying.chooseFirst")}
          </Button>
          <Button name="decision" value="second" variant="secondary">
            {t("contributions-office:keying.chooseSecond")}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

function Side({ fact, side }: { fact: KeyedFact; side: "first" | "second" }) {
  if (!fact.languages) return fact[side];
  const others = side === "first" ? "added" : "removed";
  return (
    <span lang={fact.languages[side]} dir="auto" className="keyed-words">
      {diffWords(fact.first, fact.second)
        .filter((part) => !part[others])
        .map((part, index) =>
          part.added || part.removed ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other name than their place
            <mark key={index}>{part.value}</mark>
          ) : (
            part.value
          ),
        )}
    </span>
  );
}
