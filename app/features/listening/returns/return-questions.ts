/** The texts of the evidence, in the order in which they are asked for. */
export const evidenceTexts = ["invited", "supported", "methods", "changed", "notTakenUp"] as const;

export const agreements = ["agree", "partly", "notAsked"] as const;
export const reviewIntervals = ["3", "6", "9", "12"] as const;
export const supportAnswers = ["yes", "no"] as const;

/** The most of each that a form has room for, and the most characters of a text. */
export const mostActions = 8;
export const mostGroups = 10;
export const longestAnswer = 6000;
