import type { Language } from "./platform/i18n/languages.ts";

const query = (values: Record<string, string | number | undefined>) => {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined && value !== "");
  return pairs.length === 0
    ? ""
    : `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}`;
};

/** The findings picked for a case for change; null or undefined: nobody has picked, and all go in. */
type PickedFindings = readonly string[] | null;

const pickedQuery = (picked: PickedFindings | undefined, refused?: "refused") => {
  const pairs = picked ? [["picked", "yes"], ...picked.map((id) => ["finding", id])] : [];
  if (refused) pairs.push(["refused", "yes"]);
  return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
};

/** A path of this site that a request names, or null: never another site's address. */
export function localPath(path: string | null | undefined): string | null {
  if (!path?.startsWith("/")) return null;
  const base = "http://here.invalid";
  if (!URL.canParse(path, base)) return null;
  const url = new URL(path, base);
  // "/.//elsewhere" is a path until it is resolved, and another site's address from then on.
  return url.origin === base && !url.pathname.startsWith("//") ? url.pathname + url.search : null;
}

const work = /^\/(office|admin|service|account)(\/|$)/;
const files = /\.(csv|docx|html|ics|xlsx)$|\/(recording|files\/[^/]+)$/;

/**
 * Whether an address is a page of the people who work here. They share one stylesheet and one language, so the browser's
 * router moves between them; files, and everybody else's pages, are loads of a document.
 */
export function isWorkPage(href: string): boolean {
  const [path = ""] = href.split(/[?#]/);
  return work.test(path) && !files.test(path);
}

/** Every URL of the site. */
export const paths = {
  root: () => "/",
  /** Without a language, the page is in English and leads on to the reader's own. */
  signIn: (next?: string, language?: Language) =>
    `${language ? `/${language}` : ""}/sign-in${query({ next })}`,
  signOut: () => "/sign-out",
  account: (done?: string) => `/account${query({ done })}`,
  public: {
    home: (language: Language) => `/${language}`,
    privacy: (language: Language) => `/${language}/privacy`,
    accessibility: (language: Language) => `/${language}/accessibility`,
    leave: (language: Language) => `/${language}/leave`,
    plan: (language: Language, slug: string) => `/${language}/plans/${slug}`,
    planPart: (language: Language, slug: string, code: string, page?: number) =>
      `/${language}/plans/${slug}/promises/${encodeURIComponent(code)}${query({ page })}`,
    planMoney: (language: Language, slug: string) => `/${language}/plans/${slug}/money`,
    planTables: (language: Language, slug: string, layout?: string) =>
      `/${language}/plans/${slug}/tables${query({ layout })}`,
    consultation: (language: Language, slug: string) => `/${language}/consultations/${slug}`,
    confirmEvidence: (language: Language, token: string, done?: string) =>
      `/${language}/confirm/${token}${query({ done })}`,
    routeMap: (language: Language, slug: string) => `/${language}/consultations/${slug}/route-map`,
    survey: {
      start: (language: Language, slug: string) => `/${language}/surveys/${slug}`,
      questions: (language: Language, slug: string) => `/${language}/surveys/${slug}/questions`,
      step: (language: Language, slug: string, step: number | string, change?: "change") =>
        `/${language}/surveys/${slug}/${step}${query({ change })}`,
      check: (language: Language, slug: string) => `/${language}/surveys/${slug}/check`,
      sent: (language: Language, slug: string) => `/${language}/surveys/${slug}/sent`,
      saved: (language: Language, slug: string) => `/${language}/surveys/${slug}/saved`,
      comeBack: (language: Language, slug: string) => `/${language}/surveys/${slug}/come-back`,
    },
    draft: (language: Language, slug: string) => `/${language}/drafts/${slug}`,
    draftPassage: (language: Language, slug: string, paragraphId: string) =>
      `/${language}/drafts/${slug}/passages/${paragraphId}`,
    draftSent: (language: Language, slug: string, reference: string) =>
      `/${language}/drafts/${slug}/sent${query({ reference })}`,
  },
  office: {
    home: () => "/office",
    plans: () => "/office/plans",
    newPlan: () => "/office/plans/new",
    importPlan: (into?: string) => `/office/plans/import${query({ into })}`,
    planUpload: (id: string) => `/office/plans/import/${id}`,
    plan: (id: string, shown: Record<string, string | number | undefined> = {}) =>
      `/office/plans/${id}${query(shown)}`,
    editPlan: (id: string) => `/office/plans/${id}/edit`,
    printPlan: (id: string, shown: { layout?: string; asAt?: string } = {}) =>
      `/office/plans/${id}/print${query(shown)}`,
    planFile: (id: string, format: "docx" | "csv" | "xlsx", shown: { layout?: string; asAt?: string } = {}) =>
      `/office/plans/${id}/print.${format}${query({ layout: shown.layout, asAt: shown.asAt })}`,
    newPlanItem: (planId: string, under?: string, kind?: "any") =>
      `/office/plans/${planId}/items/new${query({ under, kind })}`,
    editPlanItem: (planId: string, itemId: string, saved?: "saved") =>
      `/office/plans/${planId}/items/${itemId}${query({ saved })}`,
    planRows: (id: string, shown: Record<string, string | number | undefined> = {}) =>
      `/office/plans/${id}/rows${query(shown)}`,
    planRefinements: (id: string, page?: number) => `/office/plans/${id}/refinements${query({ page })}`,
    refinePlanItem: (planId: string, itemId: string) => `/office/plans/${planId}/items/${itemId}/refine`,
    planCrosswalk: (id: string, shown: Record<string, string | number | undefined> = {}) =>
      `/office/plans/${id}/crosswalk${query(shown)}`,
    planItemWords: (
      planId: string,
      itemId: string,
      shown: { page?: number; consultation?: string; group?: string } = {},
    ) => `/office/plans/${planId}/items/${itemId}/words${query(shown)}`,
    planShaped: (id: string, shown: Record<string, string | number | undefined> = {}) =>
      `/office/plans/${id}/who-shaped${query(shown)}`,
    planShapedFile: (id: string, format: "csv" | "docx") => `/office/plans/${id}/who-shaped.${format}`,
    planDue: (id: string) => `/office/plans/${id}/due`,
    planCalendar: (id: string) => `/office/plans/${id}/due.ics`,
    planLogicModel: (id: string) => `/office/plans/${id}/logic-model`,
    planLogicModelFile: (id: string) => `/office/plans/${id}/logic-model.docx`,
    planGaps: (id: string, shown: Record<string, string | number | undefined> = {}) =>
      `/office/plans/${id}/gaps${query(shown)}`,
    consultations: () => "/office/consultations",
    newConsultation: () => "/office/consultations/new",
    consultation: (id: string, done?: string) => `/office/consultations/${id}${query({ done })}`,
    editConsultation: (id: string) => `/office/consultations/${id}/edit`,
    consultationGroups: (id: string, done?: string) => `/office/consultations/${id}/groups${query({ done })}`,
    programme: (id: string, done?: string) => `/office/consultations/${id}/programme${query({ done })}`,
    channel: (id: string, channelId: string) => `/office/consultations/${id}/channels/${channelId}`,
    newChannel: (id: string) => `/office/consultations/${id}/channels/new`,
    stakeholders: (id: string, done?: string) => `/office/consultations/${id}/stakeholders${query({ done })}`,
    routeMap: (id: string, done?: string) => `/office/consultations/${id}/route-map${query({ done })}`,
    routeMapFile: (id: string, format: "docx" | "csv") => `/office/consultations/${id}/route-map.${format}`,
    importRouteMap: (id: string) => `/office/consultations/${id}/route-map/import`,
    routeTask: (id: string, taskId: string) => `/office/consultations/${id}/route-map/${taskId}`,
    newRouteTask: (id: string) => `/office/consultations/${id}/route-map/new`,
    notHeard: (id: string, done?: string) => `/office/consultations/${id}/not-heard${query({ done })}`,
    notHeardFile: (id: string) => `/office/consultations/${id}/not-heard.csv`,
    standards: (id: string, done?: string) => `/office/consultations/${id}/standards${query({ done })}`,
    standard: (id: string, standard: string) => `/office/consultations/${id}/standards/${standard}`,
    standardsSheet: (id: string) => `/office/consultations/${id}/standards-sheet`,
    standardsSheetFile: (id: string) => `/office/consultations/${id}/standards-sheet.docx`,
    translateConsultation: (id: string, language: Language, done?: string) =>
      `/office/consultations/${id}/translations/${language}${query({ done })}`,
    newSurvey: (consultationId: string) => `/office/consultations/${consultationId}/surveys/new`,
    survey: (id: string, done?: string) => `/office/surveys/${id}${query({ done })}`,
    editSurvey: (id: string) => `/office/surveys/${id}/edit`,
    newSurveyPage: (id: string) => `/office/surveys/${id}/pages/new`,
    surveyPage: (id: string, pageId: string) => `/office/surveys/${id}/pages/${pageId}`,
    newQuestion: (id: string, pageId: string, kind?: string) =>
      `/office/surveys/${id}/questions/new${query({ page: pageId, kind })}`,
    question: (id: string, questionId: string) => `/office/surveys/${id}/questions/${questionId}`,
    translateSurvey: (id: string, language: Language, done?: string) =>
      `/office/surveys/${id}/translations/${language}${query({ done })}`,
    keyPaper: (id: string, kept: Record<string, string | undefined> = {}) =>
      `/office/surveys/${id}/paper${query(kept)}`,
    paperForm: (id: string, formId: string) => `/office/surveys/${id}/paper/${formId}`,
    previewSurvey: (id: string, language?: Language) => `/office/surveys/${id}/preview${query({ language })}`,
    meetings: (consultationId: string) => `/office/consultations/${consultationId}/meetings`,
    newMeeting: (consultationId: string, kind?: string) =>
      `/office/consultations/${consultationId}/meetings/new${query({ kind })}`,
    meeting: (id: string, shown: Record<string, string | number | undefined> = {}) =>
      `/office/meetings/${id}${query(shown)}`,
    editMeeting: (id: string) => `/office/meetings/${id}/edit`,
    meetingNotes: (id: string, shown: Record<string, string | number | undefined> = {}) =>
      `/office/meetings/${id}/notes${query(shown)}`,
    meetingLines: (id: string, since: number) => `/office/meetings/${id}/lines${query({ since })}`,
    importNotes: (id: string) => `/office/meetings/${id}/import`,
    slips: (id: string, shown: Record<string, string | number | undefined> = {}) =>
      `/office/meetings/${id}/slips${query(shown)}`,
    slip: (id: string, slipId: string) => `/office/meetings/${id}/slips/${slipId}`,
    finishNotes: (id: string) => `/office/meetings/${id}/finish`,
    printNotes: (id: string) => `/office/meetings/${id}/print`,
    contributions: (filters: Record<string, string | number | undefined> = {}) =>
      `/office/contributions${query(filters)}`,
    contribution: (id: string) => `/office/contributions/${id}`,
    identity: (contributionId: string) => `/office/contributions/${contributionId}/identity`,
    passage: (id: string, filters: Record<string, string | number | undefined> = {}) =>
      `/office/passages/${id}${query(filters)}`,
    excerpt: (id: string) => `/office/excerpts/${id}`,
    evidence: (consultationId: string, throughPlan?: string) =>
      `/office/consultations/${consultationId}/evidence${query({ plan: throughPlan })}`,
    planItem: (
      consultationId: string,
      itemId: string,
      filters: Record<string, string | number | undefined> = {},
    ) => `/office/consultations/${consultationId}/evidence/${itemId}${query(filters)}`,
    findings: (consultationId: string) => `/office/consultations/${consultationId}/findings`,
    newFinding: (consultationId: string, choice: { item?: string; stance?: string } = {}) =>
      `/office/consultations/${consultationId}/findings/new${query(choice)}`,
    finding: (id: string) => `/office/findings/${id}`,
    findingAction: (id: string) => `/office/findings/${id}/action`,
    drafts: () => "/office/drafts",
    draft: (id: string) => `/office/drafts/${id}`,
    draftSection: (id: string) => `/office/sections/${id}`,
    draftVersions: (id: string, done?: string) => `/office/drafts/${id}/versions${query({ done })}`,
    draftComments: (id: string, show?: string) => `/office/drafts/${id}/comments${query({ show })}`,
    recording: (commentId: string) => `/office/comments/${commentId}/recording`,
    translatePeriod: (id: string, language: Language, done?: string) =>
      `/office/comment-periods/${id}/translations/${language}${query({ done })}`,
    involvement: (draftId: string, done?: string) =>
      `/office/drafts/${draftId}/involvement${query({ done })}`,
    compareVersions: (draftId: string, from?: number, to?: number) =>
      `/office/drafts/${draftId}/compare${query({ from, to })}`,
    version: (id: string, done?: string) => `/office/versions/${id}${query({ done })}`,
    comment: (id: string, done?: string) => `/office/comments/${id}${query({ done })}`,
    paragraph: (id: string) => `/office/paragraphs/${id}`,
    citation: (id: string) => `/office/citations/${id}`,
    permission: (respondentId: string) => `/office/respondents/${respondentId}/permission`,
    summary: (consultationId: string) => `/office/consultations/${consultationId}/summary`,
    summaryFile: (consultationId: string, format: "docx" | "html") =>
      `/office/consultations/${consultationId}/summary.${format}`,
    caseForChange: (consultationId: string, picked?: PickedFindings, refused?: "refused") =>
      `/office/consultations/${consultationId}/case-for-change${pickedQuery(picked, refused)}`,
    caseForChangeFile: (consultationId: string, format: "docx" | "html" | "csv", picked?: PickedFindings) =>
      `/office/consultations/${consultationId}/case-for-change.${format}${pickedQuery(picked)}`,
    draftExport: (id: string) => `/office/drafts/${id}/export`,
    draftFile: (id: string, format: "docx" | "html") => `/office/drafts/${id}/export.${format}`,
    services: () => "/office/services",
    service: (id: string | "new", done?: string) => `/office/services/${id}${query({ done })}`,
    calls: () => "/office/calls",
    newCall: (kind?: string) => `/office/calls/new${query({ kind })}`,
    call: (id: string, done?: string) => `/office/calls/${id}${query({ done })}`,
    editCall: (id: string) => `/office/calls/${id}/edit`,
    callTable: (id: string) => `/office/calls/${id}/table.csv`,
    return: (id: string, done?: string) => `/office/returns/${id}${query({ done })}`,
    returnVersion: (id: string, version: number) => `/office/returns/${id}${query({ version })}`,
    compareReturn: (id: string, from?: number, to?: number) =>
      `/office/returns/${id}/compare${query({ from, to })}`,
    returnFile: (id: string, fileId: string) => `/office/returns/${id}/files/${fileId}`,
    audit: (filters: Record<string, string | number | undefined> = {}) => `/office/audit${query(filters)}`,
  },
  admin: {
    accounts: () => "/admin/accounts",
    newAccount: () => "/admin/accounts/new",
    account: (id: string, done?: string) => `/admin/accounts/${id}${query({ done })}`,
    partnership: (done?: string) => `/admin/partnership${query({ done })}`,
    helpLines: (done?: string) => `/admin/help-lines${query({ done })}`,
    helpLine: (id: string | "new") => `/admin/help-lines/${id}`,
    terms: (done?: string) => `/admin/terms${query({ done })}`,
    term: (id: string | "new") => `/admin/terms/${id}`,
    layouts: (done?: string) => `/admin/layouts${query({ done })}`,
    layout: (name: string | "new", table?: number) => `/admin/layouts/${name}${query({ table })}`,
    outbox: (page?: number, done?: string) => `/admin/outbox${query({ page, done })}`,
    panel: (done?: string) => `/admin/panel${query({ done })}`,
    rateCard: (done?: string) => `/admin/panel/rates${query({ done })}`,
    panelMember: (accountId: string, done?: string) => `/admin/panel/members/${accountId}${query({ done })}`,
  },
  panel: {
    home: (language: Language) => `/${language}/panel`,
    name: (language: Language, next?: string) => `/${language}/panel/name${query({ next })}`,
    draft: (language: Language, periodId: string, done?: string) =>
      `/${language}/panel/drafts/${periodId}${query({ done })}`,
    passage: (language: Language, periodId: string, paragraphId: string) =>
      `/${language}/panel/drafts/${periodId}/passages/${paragraphId}`,
    changes: (language: Language, periodId: string) => `/${language}/panel/drafts/${periodId}/changes`,
    comments: (language: Language) => `/${language}/panel/comments`,
    comment: (language: Language, id: string, done?: string) =>
      `/${language}/panel/comments/${id}${query({ done })}`,
    recording: (language: Language, commentId: string) =>
      `/${language}/panel/comments/${commentId}/recording`,
    involvement: (language: Language, id: string, done?: string) =>
      `/${language}/panel/involvement/${id}${query({ done })}`,
    support: (language: Language, done?: string) => `/${language}/panel/support${query({ done })}`,
    letter: (language: Language) => `/${language}/panel/support/letter.docx`,
  },
  service: {
    home: () => "/service",
    return: (id: string, done?: string) => `/service/returns/${id}${query({ done })}`,
    returnVersion: (id: string, version: number) => `/service/returns/${id}${query({ version })}`,
    links: (id: string, done?: string) => `/service/returns/${id}/links${query({ done })}`,
    support: (id: string) => `/service/returns/${id}/support`,
    file: (id: string) => `/service/files/${id}`,
    review: (id: string, done?: string) => `/service/reviews/${id}${query({ done })}`,
    plans: (q?: string) => `/service/plans${query({ q })}`,
    plan: (id: string, done?: string) => `/service/plans/${id}${query({ done })}`,
  },
};

/** Where somebody with this role begins after signing in; only members' pages are in the reader's language. */
export function homeOf(role: string, language: Language = "en"): string {
  if (role === "panelMember") return paths.panel.home(language);
  if (role === "serviceManager") return paths.service.home();
  return paths.office.home();
}
