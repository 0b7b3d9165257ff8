import type { CheckedAnswer } from "#app/features/listening/surveys/kinds/kind.ts";
import { checkAnswer } from "#app/features/listening/surveys/question.ts";
import type { ExampleAnswer, ExampleQuestion } from "../example-content.ts";

/** What the survey's own check makes of an example answer; a blank one is refused. */
export function checkExample(question: ExampleQuestion, answer: ExampleAnswer): CheckedAnswer {
  const typed = Array.isArray(answer) ? answer : String(answer);
  const asked = {
    ...question,
    id: question.code,
    help: question.help ?? "",
    required: true,
    translations: {},
  };
  return checkAnswer(asked, { [question.code]: typed });
}
