import { openText } from "./open-text.ts";

/** As much as somebody wants to write. */
export const longText = openText({ longest: 10_000, becomes: ["shortText"] });
