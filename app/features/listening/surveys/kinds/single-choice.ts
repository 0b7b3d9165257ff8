import { choice } from "./choice.ts";

/** One answer from a list. */
export const singleChoice = choice({ isSeveral: false, becomes: ["multipleChoice"] });
