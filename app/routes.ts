import { layout, type RouteConfig, type RouteConfigEntry, route } from "@remix-run/route-config";

// One list for each feature and audience, so that the site's table of contents reads by what people do.

const publicPlans: RouteConfigEntry[] = [route("/:language/plans/:slug", "routes/public/plan.tsx")];

const publicConsultations: RouteConfigEntry[] = [];

const publicSurveys: RouteConfigEntry[] = [];

const publicSite: RouteConfigEntry[] = [];

const officePlans: RouteConfigEntry[] = [
  route("/office/plans", "routes/office/plans.tsx"),
  route("/office/plans/new", "routes/office/plan-new.tsx"),
  route("/office/plans/import", "routes/office/plan-import.tsx"),
  route("/office/plans/:planId", "routes/office/plan.tsx"),
  route("/office/plans/:planId/edit", "routes/office/plan-edit.tsx"),
  route("/office/plans/:planId/items/new", "routes/office/plan-item-new.tsx"),
  route("/office/plans/:planId/items/:itemId", "routes/office/plan-item.tsx"),
];

const officeConsultations: RouteConfigEntry[] = [];

const officeSurveys: RouteConfigEntry[] = [];

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
