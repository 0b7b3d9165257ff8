// Puts together, through the office's own pages, a survey of the shape that the peers were measured with: 13 questions
// on 5 pages, published in the example's consultation.
import { Browser, redirectOf } from "../support/http-client.mjs";
import { examplePassword } from "../support/running-server.mjs";

const choices = ["Every week", "Every month", "Less often", "Never"].join("\n");
const places = ["At home", "At a surgery", "In a community hall", "Somewhere else"].join("\n");
const scale = { kind: "scale", least: "1", most: "5", leastLabel: "Not at all", mostLabel: "Completely" };

/** The pages, each with its questions as the question form takes them. */
const pages = [
  [
    { kind: "singleChoice", text: "How often do you use a service?", options: choices },
    { kind: "longText", text: "What works well for you now?" },
    { kind: "shortText", text: "Which place matters most to you?" },
  ],
  [
    { kind: "longText", text: "What must change first?" },
    { ...scale, text: "How far do you feel listened to?" },
    { kind: "multipleChoice", text: "Where would you like to meet?", options: places },
  ],
  [
    { kind: "longText", text: "What would make it easier to ask for help?" },
    { kind: "singleChoice", text: "How often do you see the same worker?", options: choices },
    { ...scale, text: "How safe do you feel there?" },
  ],
  [
    { kind: "longText", text: "What should a plan say about families?" },
    { kind: "singleChoice", text: "How often does your family get support?", options: choices },
  ],
  [
    { kind: "longText", text: "What else should we know?" },
    { kind: "shortText", text: "In one word, what should this plan bring?" },
  ],
];

/**
 * Authors and publishes the survey as the example's strategy officer, and resolves to the path of its first page.
 * @param {string} origin
 * @returns {Promise<string>}
 */
export async function authorSurvey(origin) {
  const browser = new Browser(origin);
  const post = async (path, fields) => {
    const answer = await browser.post(path, fields);
    const next = redirectOf(answer, origin, path);
    if (!next) throw new Error(`${path} did not take the form: ${answer.status}`);
    return next.split("?")[0] ?? "";
  };
  const linksOn = async (path, pattern) => {
    const { body } = await browser.get(path);
    return [...new Set([...body.matchAll(pattern)].map(([, id = ""]) => id))];
  };
  try {
    await post("/sign-in", { email: "officer@kinmarra.example.invalid", password: examplePassword });
    const [consultation] = await linksOn(
      "/office/consultations",
      /\/office\/consultations\/([0-9a-f-]{36})/g,
    );
    const slug = "thirteen-questions";
    const title = "Thirteen questions on five pages";
    const survey = await post(`/office/consultations/${consultation}/surveys/new`, {
      title,
      slug,
      minutes: "10",
    });
    for (let extra = 1; extra < pages.length; extra++) await post(`${survey}/pages/new`, { title: "" });
    const pageIds = await linksOn(survey, /\/pages\/([0-9a-f-]{36})/g);
    for (const [index, questions] of pages.entries()) {
      for (const question of questions) {
        await post(`${survey}/questions/new`, { ...question, pageId: pageIds[index] ?? "" });
      }
    }
    await post(survey, { intent: "publish" });
    return `/en/surveys/${slug}`;
  } finally {
    browser.close();
  }
}
