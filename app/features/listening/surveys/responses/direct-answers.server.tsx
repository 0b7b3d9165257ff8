import { renderToString } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { paths } from "#app/paths.ts";
import type {
  Answer,
  DirectAnswer,
  DirectRequest,
} from "#app/platform/http/direct-answers/direct-answers.server.ts";
import { findTemplate } from "#app/platform/http/direct-answers/page-templates.server.ts";
import { i18nextFor } from "#app/platform/i18n/instance.server.ts";
import { isLanguage, type Language } from "#app/platform/i18n/languages.ts";
import { findStep, surveyState } from "../survey.ts";
import { readAnswerCookie } from "./answer-cookie.server.ts";
import { findAnswerableSurvey, findOwnResponse } from "./answering-queries.server.ts";
import { viewCheck } from "./check.ts";
import { CheckAnswers } from "./components/check-answers.tsx";
import { sendResponse } from "./send-response.server.ts";
import { takeStep } from "./take-step.server.ts";

const { survey: pages } = paths.public;
// In a pattern, the name of the part stands where an address has the part.
const anyLanguage = ":language" as Language;

/**
 * Most of what citizens send and are shown: a step that is right, the sending, the answers before they are sent and the
 * reference afterwards. Wrong or long answers, a pause and closed surveys are the routes'.
 */
export const surveyAnswers: DirectAnswer[] = [
  { method: "GET", path: pages.check(anyLanguage, ":slug"), answer: showCheck },
  { method: "GET", path: pages.sent(anyLanguage, ":slug"), answer: showReference },
  { method: "POST", path: pages.check(anyLanguage, ":slug"), answer: send },
  { method: "POST", path: pages.step(anyLanguage, ":slug", ":step"), answer: takeIn },
];

async function takeIn(request: DirectRequest): Promise<Answer | null> {
  const { language, survey } = (await surveyOf(request)) ?? {};
  const step = survey ? findStep(survey, request.params.step) : null;
  if (!language || !survey || step === null) return null;
  const fields = await request.fields();
  if (!fields || fields.has("pause")) return null;
  const visitor = { cookies: request.cookies, language, isChange: request.query.has("change") };
  const taken = await takeStep(survey, step, fields, visitor, request.now);
  return taken.ok ? seeOther(pages.step(language, survey.slug, taken.next), taken.cookie) : null;
}

async function send(request: DirectRequest): Promise<Answer | null> {
  const { language, survey } = (await surveyOf(request)) ?? {};
  const cookie = survey ? readAnswerCookie(request.cookies, survey.slug) : null;
  if (!language || !survey || !cookie || !(await request.fields())) return null;
  const sent = await sendResponse(survey, cookie.key, request.now);
  return sent.ok ? seeOther(pages.sent(language, survey.slug), null) : null;
}

function seeOther(location: string, cookie: string | null): Answer {
  return { status: 303, headers: { Location: location, ...(cookie ? { "Set-Cookie": cookie } : {}) } };
}

async function showCheck(request: DirectRequest): Promise<Answer | null> {
  const found = await ownResponseOf(request);
  if (!found) return null;
  const { language, survey, own, template } = found;
  if (own.status === "sent" || surveyState(survey, request.now) === "closed") return null;
  const answers = renderToString(
    <I18nextProvider i18n={i18nextFor(language)}>
      <CheckAnswers rows={viewCheck(survey, own.typed, language)} language={language} slug={survey.slug} />
    </I18nextProvider>,
  );
  return { status: 200, headers: template.headers, body: template.fill(answers) };
}

async function showReference(request: DirectRequest): Promise<Answer | null> {
  const { own, template } = (await ownResponseOf(request)) ?? {};
  if (!own?.reference || !template) return null;
  return { status: 200, headers: template.headers, body: template.fill(own.reference) };
}

async function surveyOf({ params: { language, slug } }: DirectRequest) {
  if (!isLanguage(language) || !slug) return null;
  const survey = await findAnswerableSurvey(slug);
  return survey && { language, survey };
}

/** What the visitor has typed or sent, and the page that shows it, if both are there. */
async function ownResponseOf(request: DirectRequest) {
  const cookie = readAnswerCookie(request.cookies, request.params.slug ?? "");
  const template = cookie ? await findTemplate(request.address, request.now) : null;
  const found = template ? await surveyOf(request) : null;
  const own = found && cookie ? await findOwnResponse(found.survey, cookie.key) : null;
  return found && own && template ? { ...found, own, template } : null;
}
