import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { forgetAnswerCookies } from "#app/features/listening/surveys/responses/answer-cookie.server.ts";
import { languageOf } from "#app/routes/language-of.server.ts";

const somewhereHarmless = "https://www.bbc.co.uk/weather";

/** Takes somebody away from here at once, and lets their browser forget which answers it was writing. */
export function loader({ request, params }: LoaderFunctionArgs) {
  languageOf(params);
  const answer = redirect(somewhereHarmless, { headers: { "Cache-Control": "no-store" } });
  for (const cookie of forgetAnswerCookies(request.headers.get("Cookie"))) {
    answer.headers.append("Set-Cookie", cookie);
  }
  return answer;
}
