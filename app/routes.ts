import { layout, type RouteConfig, type RouteConfigEntry, route } from "@remix-run/route-config";

// One list for each feature and audience, so that the site's table of contents reads by what people do.

const publicPlans: RouteConfigEntry[] = [];

const publicConsultations: RouteConfigEntry[] = [
  route("/:language/consultations/:slug", "routes/public/consultation.tsx"),
];

const publicSurveys: RouteConfigEntry[] = [
  route("/:language/surveys/:slug", "routes/public/survey-start.tsx"),
  route("/:language/surveys/:slug/questions", "routes/public/survey-questions.tsx"),
  route("/:language/surveys/:slug/check", "routes/public/survey-check.tsx"),
  route("/:language/surveys/:slug/sent", "routes/public/survey-sent.tsx"),
  route("/:language/surveys/:slug/:step", "routes/public/survey-step.tsx"),
];

const publicSite: RouteConfigEntry[] = [];

const officePlans: RouteConfigEntry[] = [];

const officeConsultations: RouteConfigEntry[] = [
  route("/office/consultations", "routes/office/consultations.tsx"),
  route("/office/consultations/new", "routes/office/consultation-new.tsx"),
  route("/office/consultations/:id", "routes/office/consultation.tsx"),
  route("/office/consultations/:id/edit", "routes/office/consultation-edit.tsx"),
  route("/office/consultations/:id/groups", "routes/office/consultation-groups.tsx"),
  route("/office/consultations/:id/translations/:language", "routes/office/consultation-translations.tsx"),
];

const officeSurveys: RouteConfigEntry[] = [
  route("/office/consultations/:id/surveys/new", "routes/office/survey-new.tsx"),
  route("/office/surveys/:id", "routes/office/survey.tsx"),
  route("/office/surveys/:id/edit", "routes/office/survey-edit.tsx"),
  route("/office/surveys/:id/preview", "routes/office/survey-preview.tsx"),
  route("/office/surveys/:id/pages/:pageId", "routes/office/survey-page.tsx"),
  route("/office/surveys/:id/questions/:questionId", "routes/office/survey-question.tsx"),
  route("/office/surveys/:id/translations/:language", "routes/office/survey-translations.tsx"),
];

const officeContributions: RouteConfigEntry[] = [];

const officeTagging: RouteConfigEntry[] = [];

const officeDrafts: RouteConfigEntry[] = [];

const officeEvidence: RouteConfigEntry[] = [];

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
