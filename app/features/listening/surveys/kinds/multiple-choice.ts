import { choice } from "./choice.ts";

/** As many answers from a list as apply. */
export const multipleChoice = choice({ isSeveral: true, becomes: ["singleChoice"] });
