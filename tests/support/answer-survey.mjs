// Answers a survey as a browser with JavaScript off does: by reading each page's form and filling in what it finds.
import { Browser, redirectOf } from "./http-client.mjs";

/** The example's survey, where a person begins. */
export const surveyStart = "/en/surveys/conversations-with-you";

/** A reference as people are shown it. */
const referenceShape = /\b[B-DF-HJ-NP-TV-Z2-9]{3}-[B-DF-HJ-NP-TV-Z2-9]{3}-[B-DF-HJ-NP-TV-Z2-9]{3}\b/;
const mostSteps = 200;

/**
 * @typedef {{ method: "GET" | "POST", path: string, body?: string, status: number }} Step
 * @typedef {{ reference: string, steps: Step[] }} Answered
 */

/**
 * Goes from a survey's first page to its confirmation, typing `words` wherever there is room for words, and resolves
 * when the reference has been shown. Throws when a page is not as a person would need it, and when the connection breaks.
 * @param {string} origin
 * @param {{ start?: string, words?: string, agent?: import("node:http").Agent }} [options]
 * @returns {Promise<Answered>}
 */
export async function answerSurvey(origin, { start = surveyStart, words = "", agent } = {}) {
  const browser = new Browser(origin, { agent });
  /** @type {Step[]} */
  const steps = [];
  try {
    let path = start;
    let html = await open(browser, path, steps);
    path = startLink(html, start);
    html = await open(browser, path, steps);
    while (steps.length < mostSteps) {
      const form = formOf(html);
      if (!form) {
        const reference = mainOf(html).match(referenceShape)?.[0];
        if (!reference) throw new Error(`${path} has neither a form nor a reference.`);
        return { reference, steps };
      }
      const action = form.action ?? path;
      const body = new URLSearchParams(filledIn(form.inside, words)).toString();
      const answer = await browser.send(action, {
        method: "POST",
        headers: { Origin: origin, "Content-Type": "application/x-www-form-urlencoded" },
        body,
      });
      steps.push({ method: "POST", path: action, body, status: answer.status });
      const next = redirectOf(answer, origin, action);
      if (!next) throw new Error(`${action} did not take the answers: ${answer.status}`);
      path = next;
      html = await open(browser, path, steps);
    }
    throw new Error("The survey does not come to an end.");
  } finally {
    if (!agent) browser.close();
  }
}

/**
 * @param {Browser} browser
 * @param {string} path
 * @param {Step[]} steps
 */
async function open(browser, path, steps) {
  const answer = await browser.get(path);
  steps.push({ method: "GET", path, status: answer.status });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
  return answer.body;
}

/** @param {string} html */
function mainOf(html) {
  return html.slice(html.indexOf("<main"), html.indexOf("</main>"));
}

/**
 * The button that begins the survey: the first link of the page's own content that looks like a button.
 * @param {string} html
 * @param {string} start
 */
function startLink(html, start) {
  const links = [...mainOf(html).matchAll(/<a\s[^>]*>/g)].map(([tag]) => attributesOf(tag));
  const button = links.find(
    ({ class: names = "", href = "" }) => /button/.test(names) && href.startsWith(`${start}/`),
  );
  if (!button?.href) throw new Error(`${start} has no button to begin with.`);
  return button.href;
}

/** @param {string} html */
function formOf(html) {
  const match = /(<form\s[^>]*method="post"[^>]*>)([\s\S]*?)<\/form>/.exec(mainOf(html));
  if (!match) return null;
  return { action: attributesOf(match[1] ?? "").action, inside: match[2] ?? "" };
}

/**
 * Every field of a form as a person might fill it: the first of each choice, words where there is room for them.
 * @param {string} inside
 * @param {string} words
 * @returns {[string, string][]}
 */
function filledIn(inside, words) {
  /** @type {Map<string, string>} */
  const fields = new Map();
  const firstButton = /<button\b[^>]*>/.exec(inside)?.[0];
  for (const [whole, tag = "", rest = ""] of inside.matchAll(
    /<(input|textarea|select|button)\b(?:[^>]*>)([\s\S]*?(?=<(?:input|textarea|select|button)\b)|[\s\S]*$)/g,
  )) {
    const attributes = attributesOf(whole.slice(0, whole.indexOf(">") + 1));
    const { name, type = "text", value } = attributes;
    if (!name || "disabled" in attributes || fields.has(name)) continue;
    // A browser sends the button that is pressed, which is the first.
    if (tag === "button" && whole.slice(0, whole.indexOf(">") + 1) !== firstButton) continue;
    if (tag === "select") fields.set(name, rest.match(/<option[^>]*\svalue="([^"]+)"/)?.[1] ?? "");
    else if (tag === "textarea") fields.set(name, words);
    else if (["hidden", "radio", "checkbox", "submit"].includes(type) || tag === "button")
      fields.set(name, value ?? "on");
    else fields.set(name, type === "text" ? words.slice(0, 80) : "");
  }
  return [...fields];
}

/**
 * @param {string} tag
 * @returns {Record<string, string>}
 */
function attributesOf(tag) {
  return Object.fromEntries(
    [...tag.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [
      name.toLowerCase(),
      value
        .replaceAll("&quot;", '"')
        .replaceAll("&#x27;", "'")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&"),
    ]),
  );
}
