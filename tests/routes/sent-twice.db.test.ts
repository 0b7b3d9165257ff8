import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { addActionFromFinding } from "#app/features/answering/evidence/add-action-from-finding.server.ts";
import { cite } from "#app/features/answering/evidence/cite.server.ts";
import { freezeVersion } from "#app/features/answering/evidence/freeze-version.server.ts";
import { recordFinding } from "#app/features/answering/evidence/record-finding.server.ts";
import { refinePlanItem } from "#app/features/answering/evidence/refine-plan-item.server.ts";
import { createConsultation } from "#app/features/listening/consultations/create-consultation.server.ts";
import { createMeeting } from "#app/features/listening/meetings/create-meeting.server.ts";
import { addComment } from "#app/features/listening/panel/add-comment.server.ts";
import { recordInvolvement } from "#app/features/listening/panel/involvement/record-involvement.server.ts";
import { publishVersion } from "#app/features/listening/panel/publish-version.server.ts";
import { sendComment } from "#app/features/listening/panel/send-comment.server.ts";
import { claimExpense } from "#app/features/listening/panel/support/claim-expense.server.ts";
import { recordOffer } from "#app/features/listening/panel/support/record-offer.server.ts";
import { saveRate } from "#app/features/listening/panel/support/save-rate.server.ts";
import { addGroup } from "#app/features/listening/programme/add-group.server.ts";
import { addReachNote } from "#app/features/listening/programme/add-reach-note.server.ts";
import { ChannelForm, RouteTaskForm } from "#app/features/listening/programme/programme-forms.ts";
import { saveRouteMap } from "#app/features/listening/programme/route-map/save-route-map.server.ts";
import { saveRouteTask } from "#app/features/listening/programme/route-map/save-route-task.server.ts";
import { saveChannel } from "#app/features/listening/programme/save-channel.server.ts";
import { createCall } from "#app/features/listening/returns/calls/save-call.server.ts";
import { confirmEvidence } from "#app/features/listening/returns/confirmations/confirm-evidence.server.ts";
import { hashOfToken } from "#app/features/listening/returns/confirmations/confirmation-token.server.ts";
import { makeLink } from "#app/features/listening/returns/confirmations/make-link.server.ts";
import { commentOnPlan } from "#app/features/listening/returns/learning/comment-on-plan.server.ts";
import { saveService } from "#app/features/listening/returns/services/save-service.server.ts";
import { addQuestion } from "#app/features/listening/surveys/authoring/add-question.server.ts";
import { addSurveyPage } from "#app/features/listening/surveys/authoring/add-survey-page.server.ts";
import { createSurvey } from "#app/features/listening/surveys/authoring/create-survey.server.ts";
import { createAccount } from "#app/features/partnership/accounts/create-account.server.ts";
import type { Viewer } from "#app/features/partnership/accounts/viewer.ts";
import { saveHelpLine } from "#app/features/partnership/help-lines/save-help-line.server.ts";
import { saveTerm } from "#app/features/partnership/language-check/save-term.server.ts";
import { addParagraph } from "#app/features/plans/drafts/add-paragraph.server.ts";
import { addSection } from "#app/features/plans/drafts/add-section.server.ts";
import { createDraft } from "#app/features/plans/drafts/create-draft.server.ts";
import { addPlanItem } from "#app/features/plans/plan/add-plan-item.server.ts";
import { createPlan } from "#app/features/plans/plan/create-plan.server.ts";
import { tagExcerpt } from "#app/features/tagging/tags/tag-excerpt.server.ts";
import { db } from "#app/platform/database/database.server.ts";
import { newId } from "#app/platform/database/new-id.ts";
import { asDay } from "#app/platform/time/day.ts";
import { asMonth } from "#app/platform/time/month.ts";
import { makeContribution } from "#tests/support/factories/contributions.ts";
import { makeTaggedExcerpt } from "#tests/support/factories/evidence.ts";
import { makePeriod } from "#tests/support/factories/panel.ts";
import { makeCall, makeService } from "#tests/support/factories/returns.ts";
import { now, type Stage, setUp } from "#tests/support/panel-stage.ts";

type World = Stage & { officer: Viewer };
type Send = (id: string) => Promise<unknown>;
type Table =
  | "plan"
  | "planItem"
  | "draft"
  | "draftSection"
  | "draftParagraph"
  | "consultation"
  | "survey"
  | "surveyPage"
  | "question"
  | "meeting"
  | "channel"
  | "stakeholderGroup"
  | "routeTask"
  | "reachNote"
  | "call"
  | "service"
  | "learningComment"
  | "finding"
  | "citation"
  | "planRefinement"
  | "draftVersion"
  | "commentPeriod"
  | "involvement"
  | "supportOffer"
  | "expenseClaim"
  | "rateCardLine"
  | "term"
  | "helpLine"
  | "account"
  | "tag"
  | "confirmation"
  | "draftComment";

const closesAt = new Date("2026-12-20T17:00:00Z");
const onDay = asDay("2026-11-20");
const said = { kind: "change" as const, text: "This is too vague.", suggestion: "" };
const surveyForm = { title: "A survey", slug: "", introduction: "", minutes: 10, keyedTwice: false };

const meetingFacts = {
  ...{
    kind: "focusGroup" as const,
    title: "At the library",
    heldOn: asDay("2026-10-06"),
    place: "",
    facilitator: "",
  },
  ...{
    topics: "Getting help",
    support: "",
    consentBasis: "Everyone agreed.",
    permission: "withoutName" as const,
  },
  ...{ language: "en" as const, batch: "", keyedTwice: false },
};

async function surveyIn({ officer, consultation }: World) {
  const made = await createSurvey(officer, consultation.id, surveyForm);
  if (!made?.ok) throw new Error("no survey");
  const page = await db.surveyPage.findFirstOrThrow({ where: { surveyId: made.id } });
  return { surveyId: made.id, pageId: page.id };
}

async function findingIn({ officer, consultation, planItemId }: World) {
  await makeTaggedExcerpt(officer, { consultationId: consultation.id, planItemId });
  const wanted = { consultationId: consultation.id, planItemId, stance: null, text: "People wait." };
  const made = await recordFinding(officer, wanted, now);
  if (!made?.ok) throw new Error("no finding");
  return made.id;
}

async function rateOf({ officer }: World) {
  await saveRate(officer, { activity: `Evening ${randomUUID()}`, pence: 2500 });
  return (await db.rateCardLine.findFirstOrThrow({ orderBy: { position: "desc" } })).id;
}

/** For each kind of record, the table of it and what its form does when it is sent under an id. */
const records: [name: string, table: Table, prepare: (world: World) => Promise<Send> | Send][] = [
  [
    "plan",
    "plan",
    ({ officer }) =>
      async (id) => {
        const texts = { title: "A plan", period: "", vision: "", body: "", localities: "" };
        return (await createPlan(officer, id, texts)).id;
      },
  ],
  [
    "row of a plan",
    "planItem",
    ({ officer, consultation: { planId } }) =>
      (id) =>
        addPlanItem(officer, planId, null, { code: "", name: "A new row", outcome: "" }, undefined, id),
  ],
  [
    "draft",
    "draft",
    ({ officer, consultation: { planId } }) =>
      (id) =>
        createDraft(officer, { planId, title: "Draft" }, id),
  ],
  [
    "section",
    "draftSection",
    ({ officer, draftId }) =>
      (id) =>
        addSection(officer, draftId, "Section", id),
  ],
  [
    "paragraph",
    "draftParagraph",
    ({ officer, draftId, sectionId }) =>
      (id) =>
        addParagraph(officer, draftId, sectionId, "Words.", now, id),
  ],
  [
    "consultation",
    "consultation",
    ({ officer, consultation: { planId } }) =>
      (id) => {
        const times = {
          opensAt: "2026-12-01T09:00",
          closesAt: "2027-02-01T17:00",
          timeZone: "Europe/London",
        };
        const texts = {
          title: "Asked",
          slug: "",
          purpose: "",
          canChange: "",
          cannotChange: "",
          whoReads: "",
          whatNext: "",
        };
        return createConsultation(officer, { ...texts, ...times, planId }, id);
      },
  ],
  [
    "survey",
    "survey",
    ({ officer, consultation }) =>
      (id) =>
        createSurvey(officer, consultation.id, surveyForm, id),
  ],
  [
    "page of a survey",
    "surveyPage",
    async (world) => {
      const { surveyId } = await surveyIn(world);
      return (id) => addSurveyPage(world.officer, surveyId, { title: "More", help: "" }, id);
    },
  ],
  [
    "question",
    "question",
    async (world) => {
      const { surveyId, pageId } = await surveyIn(world);
      const form = {
        kind: "longText" as const,
        text: "What helps?",
        help: "",
        required: false,
        pageId,
        about: [],
      };
      return (id) => addQuestion(world.officer, surveyId, form, id);
    },
  ],
  [
    "session",
    "meeting",
    ({ officer, consultation }) =>
      (id) =>
        createMeeting(officer, consultation.id, meetingFacts, new Map(), id),
  ],
  [
    "channel",
    "channel",
    ({ officer, consultation }) =>
      (id) =>
        saveChannel(
          officer,
          consultation.id,
          null,
          ChannelForm.parse({ kind: "event", title: "Open day", offered: "consult" }),
          id,
        ),
  ],
  [
    "group",
    "stakeholderGroup",
    ({ officer, consultation }) =>
      (id) =>
        addGroup(officer, consultation.id, "Islanders", id),
  ],
  [
    "task of a route map",
    "routeTask",
    async ({ officer, consultation }) => {
      await saveRouteMap(officer, consultation.id, {
        title: "Map",
        firstMonth: asMonth("2026-09"),
        lastMonth: asMonth("2026-12"),
      });
      return (id) => saveRouteTask(officer, consultation.id, null, RouteTaskForm.parse({ title: "Ask" }), id);
    },
  ],
  [
    "note on who was not heard",
    "reachNote",
    ({ officer, consultation }) =>
      (id) => {
        const about = `group:${consultation.groups[0]?.id}`;
        const note = { intent: "add" as const, about, text: "Ask at the pier.", who: "Isla", dueOn: null };
        return addReachNote(officer, consultation.id, note, now, id);
      },
  ],
  [
    "call",
    "call",
    async ({ officer }) => {
      const service = await makeService();
      const texts = {
        title: "A call",
        guidance: "",
        dueOn: asDay("2027-01-31"),
        questions: "",
        takenInto: "",
      };
      const parts = { asksActions: true, asksEvidence: false, asksReview: false, perOrganisation: false };
      return (id) =>
        createCall(officer, { ...texts, ...parts, kind: "stigmaPlan", services: [service.id] }, id);
    },
  ],
  [
    "service",
    "service",
    ({ officer }) =>
      (id) => {
        const texts = { name: `Service ${id}`, provider: "Harbour Trust", funding: "core" as const };
        return saveService(officer, null, texts, id);
      },
  ],
  [
    "comment on a service's plan",
    "learningComment",
    async () => {
      const service = await makeService();
      const [made] = (await makeCall([service.id])).returns;
      await db.serviceReturn.update({ where: { id: made?.id }, data: { acceptedVersion: 1 } });
      const manager = service.manager;
      if (!made || !manager) throw new Error("no return");
      return (id) => commentOnPlan(manager, made.id, { text: "We do this too.", service: "" }, now, id);
    },
  ],
  [
    "finding",
    "finding",
    async (world) => {
      await findingIn(world);
      const { officer, consultation, planItemId } = world;
      const wanted = { consultationId: consultation.id, planItemId, stance: null, text: "People wait long." };
      return (id) => recordFinding(officer, wanted, now, id);
    },
  ],
  [
    "citation",
    "citation",
    async (world) => {
      const source = { kind: "finding" as const, id: await findingIn(world) };
      const { text, revision } = await db.draftParagraph.findUniqueOrThrow({
        where: { id: world.paragraphId },
      });
      const wanted = {
        paragraphId: world.paragraphId,
        revision,
        text,
        place: { kind: "end" as const },
        source,
      };
      return (id) => cite(world.officer, wanted, now, id);
    },
  ],
  [
    "refinement",
    "planRefinement",
    async ({ officer, consultation: { planId }, planItemId }) => {
      const { revision } = await db.planItem.findUniqueOrThrow({ where: { id: planItemId } });
      const form = {
        name: "Other words",
        status: "refined" as const,
        reason: "We heard.",
        findings: [],
        excerpts: [],
        seen: revision,
      };
      return (id) => refinePlanItem(officer, planId, planItemId, form, id);
    },
  ],
  [
    "row that comes from a finding",
    "planItem",
    async (world) => {
      const findingId = await findingIn(world);
      const parent = await db.planItem.findFirstOrThrow({
        where: { planId: world.consultation.planId, code: "1" },
      });
      const form = {
        name: "From the finding",
        kind: "keyAction" as const,
        parent: parent.id,
        reason: "They said so.",
      };
      return (id) => addActionFromFinding(world.officer, findingId, form, id);
    },
  ],
  [
    "version",
    "draftVersion",
    async ({ officer, draftId, sectionId }) => {
      await addParagraph(officer, draftId, sectionId, "More words.", now);
      return (id) => freezeVersion(officer, draftId, { stage: "firstDraft", note: "" }, now, id);
    },
  ],
  [
    "time for comments",
    "commentPeriod",
    ({ officer, consultation, period }) =>
      (id) => {
        const texts = {
          audience: "everyone" as const,
          consultationId: consultation.id,
          introduction: "",
          recipients: "",
        };
        return publishVersion(officer, period.versionId, { ...texts, opensAt: now, closesAt }, now, id);
      },
  ],
  [
    "part of the panel in a draft",
    "involvement",
    ({ officer, draftId }) =>
      (id) => {
        const record = { what: "They wrote it.", people: 4, period: "Autumn", changed: "The order" };
        return recordInvolvement(officer, draftId, record, now, id);
      },
  ],
  [
    "offer to a member",
    "supportOffer",
    async (world) => {
      const rateId = await rateOf(world);
      return (id) => recordOffer(world.officer, world.member.id, { rateId, onDay, hours: 2 }, now, id);
    },
  ],
  [
    "expense",
    "expenseClaim",
    ({ member }) =>
      (id) =>
        claimExpense(member, { kind: "travel", pence: 420, onDay, note: "" }, now, id),
  ],
  [
    "rate",
    "rateCardLine",
    ({ officer }) =>
      (id) =>
        saveRate(officer, { activity: "An evening", pence: 2500 }, id),
  ],
  [
    "words to avoid",
    "term",
    ({ officer }) =>
      (id) =>
        saveTerm(officer, null, { words: `words ${id}`, suggestion: "people", reason: "", source: "" }, id),
  ],
  [
    "help line",
    "helpLine",
    ({ officer }) =>
      (id) => {
        const hours = {
          hours: "Always",
          hours_gd: "",
          hours_pl: "",
          hours_uk: "",
          hours_ur: "",
          hours_ar: "",
        };
        return saveHelpLine(officer, null, { name: "A line", phone: "999", url: "", ...hours }, now, id);
      },
  ],
  [
    "account",
    "account",
    ({ officer }) =>
      (id) => {
        const person = { email: `${id}@example.invalid`, name: "Somebody", role: "scrutineer" as const };
        return createAccount(officer, { ...person, password: "a long enough password" }, id);
      },
  ],
  [
    "tag",
    "tag",
    async ({ officer, consultation, planItemId }) => {
      const { passages } = await makeContribution({
        consultationId: consultation.id,
        words: ["The bus is late."],
      });
      const wanted = {
        passageId: passages[0]?.id ?? "",
        span: { start: 0, end: 7 },
        planItemIds: [planItemId],
      };
      return (id) => tagExcerpt(officer, { ...wanted, stance: "concern", note: "" }, id);
    },
  ],
  [
    "member's comment",
    "draftComment",
    ({ member, period, paragraphId }) =>
      (id) => {
        const comment = {
          ...said,
          id,
          paragraphId,
          span: null,
          readers: "panel" as const,
          throughSupporter: false,
        };
        return addComment(member, period.id, comment, now);
      },
  ],
  [
    "what somebody says of evidence",
    "confirmation",
    async () => {
      const service = await makeService();
      const [made] = (await makeCall([service.id])).returns;
      const link = service.manager && made ? await makeLink(service.manager, made.id, "Tuesday", now) : null;
      if (!link?.ok) throw new Error("no link");
      const said = { view: "agree" as const, comment: "It was so." };
      return (id) => confirmEvidence(link.token, said, "en", now, id);
    },
  ],
  [
    "citizen's comment",
    "draftComment",
    async ({ officer, draftId, sectionId, consultation, paragraphId }) => {
      await addParagraph(officer, draftId, sectionId, "For everybody.", now);
      const period = await makePeriod(officer, { draftId, consultation }, "everyone", now);
      const comment = { ...said, paragraphId, permission: "withoutName" as const, language: "en" };
      return (id) => sendComment(period.id, comment, "192.0.2.1", now, id);
    },
  ],
];

test.each(records)(
  "sent three times, twice at one moment, a form makes one record: %s",
  async (_name, table, prepare) => {
    const stage = await setUp();
    const send = await prepare({ ...stage, officer: stage.viewer });
    const count = () => (db[table] as unknown as { count: () => Promise<number> }).count();
    const before = await count();
    const id = newId();
    const [first, second] = await Promise.all([send(id), send(id)]);
    const third = await send(id);
    expect(first).toSatisfy(
      (made) =>
        typeof made === "string" || (typeof made === "object" && made !== null && !("reason" in made)),
    );
    expect([second, third]).toEqual([first, first]);
    expect(await count()).toBe(before + 1);
  },
);

test("a form that makes a link is sent twice, and the address that was shown last leads to the one link", async () => {
  const service = await makeService();
  const [made] = (await makeCall([service.id])).returns;
  const manager = service.manager;
  if (!made || !manager) throw new Error("no return");
  const id = newId();
  const tokens: string[] = [];
  for (const _ of [1, 2]) {
    const link = await makeLink(manager, made.id, "Tuesday group", now, id);
    if (link?.ok) tokens.push(link.token);
  }
  expect(new Set(tokens).size).toBe(2);
  expect(await db.confirmationLink.findMany({ where: { returnId: made.id } })).toMatchObject([
    { id, tokenHash: hashOfToken(tokens.at(-1) ?? "") },
  ]);
});
