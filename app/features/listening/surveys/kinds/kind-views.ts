import type { QuestionKind } from "#app/platform/database/client/enums.ts";
import type { KindView } from "./kind-view.ts";
import type { ShownOf } from "./kinds.ts";
import { longTextView } from "./long-text-view.tsx";
import { multipleChoiceView } from "./multiple-choice-view.tsx";
import { scaleView } from "./scale-view.tsx";
import { shortTextView } from "./short-text-view.tsx";
import { singleChoiceView } from "./single-choice-view.tsx";

/** What every kind of question looks like. Browsers get this: what checks and counts answers stays in kinds.ts. */
export const kindViews: { [K in QuestionKind]: KindView<ShownOf<K>> } = {
  shortText: shortTextView,
  longText: longTextView,
  singleChoice: singleChoiceView,
  multipleChoice: multipleChoiceView,
  scale: scaleView,
};
