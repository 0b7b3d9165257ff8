import type { IncomingMessage, ServerResponse } from "node:http";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { readAnswerCookie } from "./features/listening/surveys/responses/answer-cookie.server.ts";
import {
  findAnswerableSurvey,
  findOwnResponse,
} from "./features/listening/surveys/responses/answering-queries.server.ts";
import { viewCheck } from "./features/listening/surveys/responses/check.ts";
import { CheckAnswers } from "./features/listening/surveys/responses/components/check-answers.tsx";
import { surveyState } from "./features/listening/surveys/survey.ts";
import { answerAtOnce } from "./platform/http/answer-at-once.server.ts";
import { fromFrame } from "./platform/http/page-frames.server.ts";
import { i18nextFor } from "./platform/i18n/instance.server.ts";
import { isLanguage } from "./platform/i18n/languages.ts";

const ownAddress = /^\/([a-z]{2})\/surveys\/([a-z0-9-]{1,100})\/(check|sent)$/;

/**
 * Shows somebody their answers before they send them, or their reference afterwards, in the frame that the renderer
 * left behind: only their own part is rendered. Resolves to false for anything else, which is the routes'.
 */
export async function showedOwnAnswers(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const address = request.url ?? "";
  const [, language, slug, part] = ownAddress.exec(address) ?? [];
  if (request.method !== "GET" || !isLanguage(language) || !slug) return false;
  const cookie = readAnswerCookie(request.headers.cookie, slug);
  const now = new Date();
  const inFrame = cookie ? await fromFrame(address, now) : null;
  const survey = inFrame ? await findAnswerableSurvey(slug) : null;
  const own = survey && cookie ? await findOwnResponse(survey, cookie.key) : null;
  if (!inFrame || !survey || !own) return false;
  const show = (ownPart: string) => {
    const zipped = String(request.headers["accept-encoding"] ?? "").includes("gzip");
    const headers = {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Language": language,
      "Cache-Control": "no-store",
      Vary: "Accept-Encoding, Cookie",
      ...(zipped ? { "Content-Encoding": "gzip" } : {}),
    };
    answerAtOnce(response, 200, headers, inFrame(ownPart, zipped));
  };
  if (part === "sent") {
    if (!own.reference) return false;
    show(own.reference);
    return true;
  }
  if (own.status === "sent" || surveyState(survey, now) === "closed") return false;
  const answers = renderToStaticMarkup(
    <I18nextProvider i18n={i18nextFor(language)}>
      <CheckAnswers rows={viewCheck(survey, own.typed, language)} language={language} slug={slug} />
    </I18nextProvider>,
  );
  show(answers);
  return true;
}
