import { openText } from "./open-text.ts";

/** A few words, on one line. */
export const shortText = openText({ longest: 300, becomes: ["longText"] });
