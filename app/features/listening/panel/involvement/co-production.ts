const dashes = "[-\\u2010-\\u2015\\s]?";
const claim = new RegExp(`\\bco${dashes}(produc(?:ed|tion)|design(?:ed)?)\\b`, "giu");

/** The words in a text that say something was done together with the people it is for: "co-produced" and the like. */
export function claimsIn(text: string): string[] {
  return [...text.matchAll(claim)].map((match) => match[0]);
}

export type InvolvementRecord = {
  /** Null: the whole draft. */
  sectionId: string | null;
  answers: readonly { agrees: boolean }[];
};

export type UnprovenReason = "notRecorded" | "notAnswered" | "notAgreed";

/**
 * Why a section may not say "co-produced": nobody recorded what the panel did, no member was heard about it, or no record
 * was agreed by more members than not. Null: it may (docs/rules/fair-consultation.md).
 */
export function whyUnproven(sectionId: string, records: readonly InvolvementRecord[]): UnprovenReason | null {
  const about = records.filter((record) => record.sectionId === null || record.sectionId === sectionId);
  if (about.length === 0) return "notRecorded";
  const answered = about.filter((record) => record.answers.length > 0);
  if (answered.length === 0) return "notAnswered";
  const agreed = answered.some(
    ({ answers }) => answers.filter((answer) => answer.agrees).length * 2 > answers.length,
  );
  return agreed ? null : "notAgreed";
}
