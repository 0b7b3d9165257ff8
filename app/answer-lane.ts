import type { IncomingMessage, ServerResponse } from "node:http";
import { readAnswerCookie } from "./features/listening/surveys/responses/answer-cookie.server.ts";
import { findAnswerableSurvey } from "./features/listening/surveys/responses/answering-queries.server.ts";
import { sendResponse } from "./features/listening/surveys/responses/send-response.server.ts";
import { takeStep } from "./features/listening/surveys/responses/take-step.server.ts";
import { findStep } from "./features/listening/surveys/survey.ts";
import { paths } from "./paths.ts";
import { answerAtOnce } from "./platform/http/answer-at-once.server.ts";
import { storable } from "./platform/http/form.server.ts";
import { comesFromUs } from "./platform/http/same-origin.ts";
import { isLanguage } from "./platform/i18n/languages.ts";

const stepAddress = /^\/([a-z]{2})\/surveys\/([a-z0-9-]{1,100})\/([a-z0-9-]{1,12})(\?change=change)?$/;
const mostBytes = 64 * 1024;

/**
 * Takes in one sent step of a survey, or the whole of it, without waking the page renderer: most of what citizens send
 * is right, and its reply is a redirect. Resolves to false, with the body put back, for anything else: wrong or long answers, a pause,
 * closed surveys and strange requests are the routes' (survey-step.tsx and survey-check.tsx), which follow the same rules.
 */
export async function tookAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  ownHost: string,
): Promise<boolean> {
  const [, language, slug, part, change] = stepAddress.exec(request.url ?? "") ?? [];
  const length = Number(request.headers["content-length"]);
  if (
    request.method !== "POST" ||
    !isLanguage(language) ||
    request.headers["content-type"] !== "application/x-www-form-urlencoded" ||
    !(length <= mostBytes) ||
    !comesFromUs("POST", request.headers, ownHost)
  ) {
    return false;
  }
  const survey = await findAnswerableSurvey(slug ?? "");
  if (!survey) return false;
  const body = await bodyOf(request, length);
  if (body === null) return false;
  if (part === "check") {
    const cookie = readAnswerCookie(request.headers.cookie, survey.slug);
    const sent = cookie ? await sendResponse(survey, cookie.key, new Date()) : null;
    if (!sent?.ok) return false;
    seeOther(response, paths.public.survey.sent(language, survey.slug), null);
    return true;
  }
  const step = findStep(survey, part);
  if (step === null) return false;
  const visitor = { cookies: request.headers.cookie, language, isChange: change !== undefined };
  const fields = fieldsOf(body);
  if (fields.has("pause")) return false;
  const taken = await takeStep(survey, step, fields, visitor, new Date());
  if (!taken.ok) return false;
  seeOther(response, paths.public.survey.step(language, survey.slug, taken.next), taken.cookie);
  return true;
}

function seeOther(response: ServerResponse, location: string, cookie: string | null): void {
  answerAtOnce(response, 303, {
    Location: location,
    "Cache-Control": "no-store",
    ...(cookie ? { "Set-Cookie": cookie } : {}),
  });
}

/** The whole body, left in place for whoever reads the request next. Null when the sender went away. */
function bodyOf(request: IncomingMessage, length: number): Promise<string | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let received = 0;
    const finish = (whole: boolean) => {
      request.off("data", take).off("close", leave);
      request.pause();
      const body = Buffer.concat(chunks);
      if (body.length > 0) request.unshift(body);
      resolve(whole ? body.toString("utf8") : null);
    };
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      received += chunk.length;
      if (received >= length) finish(true);
    };
    const leave = () => finish(false);
    if (length === 0) return resolve("");
    request.on("data", take).once("close", leave);
  });
}

function fieldsOf(body: string): FormData {
  const fields = new FormData();
  for (const [name, value] of new URLSearchParams(body)) fields.append(storable(name), storable(value));
  return fields;
}
