import type { ReactNode } from "react";
import { languageName } from "#app/platform/i18n/languages.ts";
import { useTranslation } from "#app/platform/i18n/use-translation.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { Link } from "#app/ui/link.tsx";
import type { KeyingState } from "../keying.ts";
import { KeyingStateTag } from "./keying-state-tag.tsx";

type KeyedPaper = {
  id: string;
  number: number;
  state: KeyingState;
  /** It waits for this person's second keying. */
  isHidden: boolean;
  language: string;
  keyedBy: string[];
};

type KeyedListProps<Paper> = {
  caption: string;
  empty: ReactNode;
  numberLabel: string;
  wordsLabel: string;
  papers: Paper[];
  wordsOf: (paper: Paper) => ReactNode;
  hrefOf: (paper: Paper) => string;
  mayWrite: boolean;
};

/** Papers that were keyed, each with what is to be done with it. */
export function KeyedList<Paper extends KeyedPaper>({
  papers,
  mayWrite,
  wordsOf,
  hrefOf,
  ...words
}: KeyedListProps<Paper>) {
  const { t } = useTranslation();
  const linkOf = (paper: Paper) => {
    if (paper.state === "takenIn" || !mayWrite) return t("contributions-office:keying.look");
    if (paper.isHidden) return t("contributions-office:keying.keyAgain");
    return t(`contributions-office:keying.${paper.state === "differs" ? "compare" : "open"}`);
  };
  return (
    <DataTable
      dense
      caption={words.caption}
      empty={<p>{words.empty}</p>}
      columns={[
        { key: "number", label: words.numberLabel },
        { key: "words", label: words.wordsLabel },
        { key: "language", label: t("contributions-office:keying.language") },
        { key: "keyedBy", label: t("contributions-office:keying.keyedBy") },
        { key: "state", label: t("contributions-office:keying.stateLabel") },
        { key: "open", label: t("contributions-office:keying.do") },
      ]}
      rows={papers.map((paper) => ({
        id: paper.id,
        header: "number",
        cells: {
          number: paper.number,
          words: wordsOf(paper),
          language: languageName(paper.language),
          keyedBy: paper.keyedBy.join(", "),
          state: <KeyingStateTag state={paper.state} />,
          open: (
            <Link href={hrefOf(paper)}>
              {linkOf(paper)} <span className="visually-hidden">{paper.number}</span>
            </Link>
          ),
        },
      }))}
    />
  );
}
