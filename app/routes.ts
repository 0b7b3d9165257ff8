import { layout, type RouteConfig, type RouteConfigEntry, route } from "@remix-run/route-config";

// One list for each feature and audience, so that the site's table of contents reads by what people do.

const publicPlans: RouteConfigEntry[] = [];

const publicConsultations: RouteConfigEntry[] = [];

const publicSurveys: RouteConfigEntry[] = [
  route("/:language/surveys/:slug", "routes/public/survey-start.tsx"),
  route("/:language/surveys/:slug/questions", "routes/public/survey-questions.tsx"),
  route("/:language/surveys/:slug/check", "routes/public/survey-check.tsx"),
  route("/:language/surveys/:slug/sent", "routes/public/survey-sent.tsx"),
  route("/:language/surveys/:slug/:step", "routes/public/survey-step.tsx"),
];

const publicSite: RouteConfigEntry[] = [];

const officePlans: RouteConfigEntry[] = [];

const officeConsultations: RouteConfigEntry[] = [];

const officeSurveys: RouteConfigEntry[] = [];

const officeContributions: RouteConfigEntry[] = [];

const officeTagging: RouteConfigEntry[] = [];

const officeDrafts: RouteConfigEntry[] = [
  route("/office/drafts", "routes/office/drafts.tsx"),
  route("/office/drafts/:id", "routes/office/draft.tsx"),
  route("/office/sections/:id", "routes/office/draft-section.tsx"),
];

const officeEvidence: RouteConfigEntry[] = [
  route("/office/paragraphs/:id", "routes/office/paragraph.tsx"),
  route("/office/consultations/:id/findings", "routes/office/findings.tsx"),
  route("/office/consultations/:id/findings/new", "routes/office/new-finding.tsx"),
  route("/office/findings/:id", "routes/office/finding.tsx"),
  route("/office/citations/:id", "routes/office/citation.tsx"),
  route("/office/respondents/:id/permission", "routes/office/permission.tsx"),
];

const officeReports: RouteConfigEntry[] = [];

const admin: RouteConfigEntry[] = [];

export default [
  route("/", "routes/public/front-door.ts"),
  route("/sign-in", "routes/public/sign-in.tsx"),
  route("/sign-out", "routes/public/sign-out.ts"),

  layout("routes/office/layout.tsx", [
    route("/office", "routes/office/home.tsx"),
    ...officePlans,
    ...officeConsultations,
    ...officeSurveys,
    ...officeContributions,
    ...officeTagging,
    ...officeDrafts,
    ...officeEvidence,
    ...officeReports,
    ...admin,
  ]),
  layout("routes/panel/layout.tsx", [route("/panel", "routes/panel/home.tsx")]),
  layout("routes/service/layout.tsx", [route("/service", "routes/service/home.tsx")]),

  // Last, because a language is any first segment.
  layout("routes/public/layout.tsx", [
    route("/:language", "routes/public/home.tsx"),
    ...publicPlans,
    ...publicConsultations,
    ...publicSurveys,
    ...publicSite,
  ]),
] satisfies RouteConfig;
