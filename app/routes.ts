import { layout, type RouteConfig, type RouteConfigEntry, route } from "@remix-run/route-config";

// One list for each feature and audience, so that the site's table of contents reads by what people do.

const publicPlans: RouteConfigEntry[] = [
  route("/:language/plans/:slug", "routes/public/plan.tsx"),
  route("/:language/plans/:slug/money", "routes/public/plan-money.tsx"),
  route("/:language/plans/:slug/tables", "routes/public/plan-tables.tsx"),
  route("/:language/plans/:slug/promises/:code", "routes/public/plan-part.tsx"),
];

const publicConsultations: RouteConfigEntry[] = [
  route("/:language/consultations/:slug", "routes/public/consultation.tsx"),
  route("/:language/consultations/:slug/route-map", "routes/public/route-map.tsx"),
];

const publicSurveys: RouteConfigEntry[] = [
  route("/:language/surveys/:slug", "routes/public/survey-start.tsx"),
  route("/:language/surveys/:slug/questions", "routes/public/survey-questions.tsx"),
  route("/:language/surveys/:slug/check", "routes/public/survey-check.tsx"),
  route("/:language/surveys/:slug/sent", "routes/public/survey-sent.tsx"),
  route("/:language/surveys/:slug/saved", "routes/public/survey-saved.tsx"),
  route("/:language/surveys/:slug/come-back", "routes/public/survey-come-back.tsx"),
  route("/:language/surveys/:slug/:step", "routes/public/survey-step.tsx"),
];

const publicSite: RouteConfigEntry[] = [
  route("/:language/privacy", "routes/public/privacy.tsx"),
  route("/:language/accessibility", "routes/public/accessibility.tsx"),
  route("/:language/leave", "routes/public/leave.ts"),
  route("/:language/*", "routes/public/missing.ts"),
];

const officePlans: RouteConfigEntry[] = [
  route("/office/plans", "routes/office/plans.tsx"),
  route("/office/plans/new", "routes/office/plan-new.tsx"),
  route("/office/plans/import", "routes/office/plan-import.tsx"),
  route("/office/plans/import/:uploadId", "routes/office/plan-upload.tsx"),
  route("/office/plans/:planId", "routes/office/plan.tsx"),
  route("/office/plans/:planId/edit", "routes/office/plan-edit.tsx"),
  route("/office/plans/:planId/print", "routes/office/plan-print.tsx"),
  route("/office/plans/:planId/print.docx", "routes/office/plan-print-docx.ts"),
  route("/office/plans/:planId/print.csv", "routes/office/plan-print-csv.ts"),
  route("/office/plans/:planId/print.xlsx", "routes/office/plan-print-xlsx.ts"),
  route("/office/plans/:planId/rows", "routes/office/plan-rows.tsx"),
  route("/office/plans/:planId/refinements", "routes/office/plan-refinements.tsx"),
  route("/office/plans/:planId/items/:itemId/refine", "routes/office/refine-plan-item.tsx"),
  route("/office/plans/:planId/crosswalk", "routes/office/plan-crosswalk.tsx"),
  route("/office/plans/:planId/items/:itemId/words", "routes/office/plan-item-words.tsx"),
  route("/office/plans/:planId/who-shaped", "routes/office/plan-shaped.tsx"),
  route("/office/plans/:planId/who-shaped.csv", "routes/office/plan-shaped-csv.ts"),
  route("/office/plans/:planId/who-shaped.docx", "routes/office/plan-shaped-docx.ts"),
  route("/office/plans/:planId/due", "routes/office/plan-due.tsx"),
  route("/office/plans/:planId/due.ics", "routes/office/plan-calendar.ts"),
  route("/office/plans/:planId/logic-model", "routes/office/plan-logic-model.tsx"),
  route("/office/plans/:planId/logic-model.docx", "routes/office/plan-logic-model-docx.ts"),
  route("/office/plans/:planId/gaps", "routes/office/plan-gaps.tsx"),
  route("/office/plans/:planId/items/new", "routes/office/plan-item-new.tsx"),
  route("/office/plans/:planId/items/:itemId", "routes/office/plan-item.tsx"),
];

const officeConsultations: RouteConfigEntry[] = [
  route("/office/consultations", "routes/office/consultations.tsx"),
  route("/office/consultations/new", "routes/office/consultation-new.tsx"),
  route("/office/consultations/:id", "routes/office/consultation.tsx"),
  route("/office/consultations/:id/edit", "routes/office/consultation-edit.tsx"),
  route("/office/consultations/:id/groups", "routes/office/consultation-groups.tsx"),
  route("/office/consultations/:id/translations/:language", "routes/office/consultation-translations.tsx"),
  route("/office/consultations/:id/programme", "routes/office/programme.tsx"),
  route("/office/consultations/:id/channels/:channelId", "routes/office/channel.tsx"),
  route("/office/consultations/:id/stakeholders", "routes/office/stakeholders.tsx"),
  route("/office/consultations/:id/route-map", "routes/office/route-map.tsx"),
  route("/office/consultations/:id/route-map/import", "routes/office/route-map-import.tsx"),
  route("/office/consultations/:id/route-map/:taskId", "routes/office/route-task.tsx"),
  route("/office/consultations/:id/not-heard", "routes/office/not-heard.tsx"),
  route("/office/consultations/:id/standards", "routes/office/standards.tsx"),
  route("/office/consultations/:id/standards/:standard", "routes/office/standard.tsx"),
];

const officeSurveys: RouteConfigEntry[] = [
  route("/office/consultations/:id/surveys/new", "routes/office/survey-new.tsx"),
  route("/office/surveys/:id", "routes/office/survey.tsx"),
  route("/office/surveys/:id/edit", "routes/office/survey-edit.tsx"),
  route("/office/surveys/:id/preview", "routes/office/survey-preview.tsx"),
  route("/office/surveys/:id/paper", "routes/office/survey-paper.tsx"),
  route("/office/surveys/:id/paper/:formId", "routes/office/paper-form.tsx"),
  route("/office/surveys/:id/pages/:pageId", "routes/office/survey-page.tsx"),
  route("/office/surveys/:id/questions/:questionId", "routes/office/survey-question.tsx"),
  route("/office/surveys/:id/translations/:language", "routes/office/survey-translations.tsx"),
];

const officeMeetings: RouteConfigEntry[] = [
  route("/office/consultations/:id/meetings", "routes/office/meetings.tsx"),
  route("/office/consultations/:id/meetings/new", "routes/office/meeting-new.tsx"),
  route("/office/meetings/:id", "routes/office/meeting.tsx"),
  route("/office/meetings/:id/edit", "routes/office/meeting-edit.tsx"),
  route("/office/meetings/:id/notes", "routes/office/meeting-notes.tsx"),
  route("/office/meetings/:id/lines", "routes/office/meeting-lines.ts"),
  route("/office/meetings/:id/import", "routes/office/meeting-import.tsx"),
  route("/office/meetings/:id/slips", "routes/office/meeting-slips.tsx"),
  route("/office/meetings/:id/slips/:slipId", "routes/office/meeting-slip.tsx"),
  route("/office/meetings/:id/finish", "routes/office/meeting-finish.tsx"),
  route("/office/meetings/:id/print", "routes/office/meeting-print.tsx"),
];

const officeContributions: RouteConfigEntry[] = [
  route("/office/contributions", "routes/office/contributions.tsx"),
  route("/office/contributions/:id", "routes/office/contribution.tsx"),
  route("/office/contributions/:id/identity", "routes/admin/identity.tsx"),
];

const officeTagging: RouteConfigEntry[] = [
  route("/office/passages/:id", "routes/office/passage.tsx"),
  route("/office/excerpts/:id", "routes/office/excerpt.tsx"),
  route("/office/consultations/:id/evidence", "routes/office/evidence.tsx"),
  route("/office/consultations/:id/evidence/:itemId", "routes/office/evidence-item.tsx"),
];

const officeDrafts: RouteConfigEntry[] = [
  route("/office/drafts", "routes/office/drafts.tsx"),
  route("/office/drafts/:id", "routes/office/draft.tsx"),
  route("/office/sections/:id", "routes/office/draft-section.tsx"),
];

const publicPanel: RouteConfigEntry[] = [
  route("/:language/drafts/:slug", "routes/public/draft.tsx"),
  route("/:language/drafts/:slug/passages/:paragraphId", "routes/public/draft-passage.tsx"),
  route("/:language/drafts/:slug/sent", "routes/public/draft-sent.tsx"),
];

const panelMembers: RouteConfigEntry[] = [
  route("/:language/panel", "routes/panel/home.tsx"),
  route("/:language/panel/name", "routes/panel/name.tsx"),
  route("/:language/panel/drafts/:id", "routes/panel/draft.tsx"),
  route("/:language/panel/drafts/:id/changes", "routes/panel/changes.tsx"),
  route("/:language/panel/drafts/:id/passages/:paragraphId", "routes/panel/passage.tsx"),
  route("/:language/panel/comments", "routes/panel/comments.tsx"),
  route("/:language/panel/comments/:id", "routes/panel/comment.tsx"),
  route("/:language/panel/comments/:id/recording", "routes/panel/recording.ts"),
  route("/:language/panel/involvement/:id", "routes/panel/involvement.tsx"),
  route("/:language/panel/support", "routes/panel/support.tsx"),
  route("/:language/panel/support/letter.docx", "routes/panel/letter-docx.ts"),
];

const officePanel: RouteConfigEntry[] = [
  route("/office/drafts/:id/versions", "routes/office/draft-versions.tsx"),
  route("/office/drafts/:id/comments", "routes/office/draft-comments.tsx"),
  route(
    "/office/comment-periods/:id/translations/:language",
    "routes/office/comment-period-translations.tsx",
  ),
  route("/office/drafts/:id/compare", "routes/office/draft-compare.tsx"),
  route("/office/drafts/:id/involvement", "routes/office/involvement.tsx"),
  route("/office/versions/:id", "routes/office/version.tsx"),
  route("/office/comments/:id", "routes/office/comment.tsx"),
  route("/office/comments/:id/recording", "routes/office/recording.ts"),
];

const adminPanel: RouteConfigEntry[] = [
  route("/admin/panel", "routes/admin/panel.tsx"),
  route("/admin/panel/rates", "routes/admin/rate-card.tsx"),
  route("/admin/panel/members/:id", "routes/admin/panel-member.tsx"),
];

const officeEvidence: RouteConfigEntry[] = [
  route("/office/paragraphs/:id", "routes/office/paragraph.tsx"),
  route("/office/consultations/:id/findings", "routes/office/findings.tsx"),
  route("/office/consultations/:id/findings/new", "routes/office/new-finding.tsx"),
  route("/office/findings/:id", "routes/office/finding.tsx"),
  route("/office/findings/:id/action", "routes/office/finding-action.tsx"),
  route("/office/citations/:id", "routes/office/citation.tsx"),
  route("/office/respondents/:id/permission", "routes/office/permission.tsx"),
];

const officeReports: RouteConfigEntry[] = [
  route("/office/consultations/:id/route-map.docx", "routes/office/route-map-docx.ts"),
  route("/office/consultations/:id/route-map.csv", "routes/office/route-map-csv.ts"),
  route("/office/consultations/:id/not-heard.csv", "routes/office/not-heard-csv.ts"),
  route("/office/consultations/:id/standards-sheet", "routes/office/standards-sheet.tsx"),
  route("/office/consultations/:id/standards-sheet.docx", "routes/office/standards-sheet-docx.ts"),
  route("/office/consultations/:id/summary", "routes/office/summary.tsx"),
  route("/office/consultations/:id/summary.docx", "routes/office/summary-docx.ts"),
  route("/office/consultations/:id/summary.html", "routes/office/summary-html.ts"),
  route("/office/consultations/:id/case-for-change", "routes/office/case-for-change.tsx"),
  route("/office/consultations/:id/case-for-change.docx", "routes/office/case-for-change-docx.ts"),
  route("/office/consultations/:id/case-for-change.html", "routes/office/case-for-change-html.ts"),
  route("/office/consultations/:id/case-for-change.csv", "routes/office/case-for-change-csv.ts"),
  route("/office/drafts/:id/export", "routes/office/draft-export.tsx"),
  route("/office/drafts/:id/export.docx", "routes/office/draft-export-docx.ts"),
  route("/office/drafts/:id/export.html", "routes/office/draft-export-html.ts"),
];

const officeStigmaPlans: RouteConfigEntry[] = [
  route("/office/services", "routes/office/services.tsx"),
  route("/office/services/:id", "routes/office/service.tsx"),
  route("/office/calls", "routes/office/calls.tsx"),
  route("/office/calls/new", "routes/office/call-new.tsx"),
  route("/office/calls/:id", "routes/office/call.tsx"),
  route("/office/calls/:id/edit", "routes/office/call-edit.tsx"),
  route("/office/calls/:id/table.csv", "routes/office/call-table-csv.ts"),
  route("/office/returns/:id", "routes/office/return.tsx"),
  route("/office/returns/:id/compare", "routes/office/return-compare.tsx"),
  route("/office/returns/:id/files/:fileId", "routes/office/return-file.ts"),
];

const serviceStigmaPlans: RouteConfigEntry[] = [
  route("/service/returns/:id", "routes/service/return.tsx"),
  route("/service/returns/:id/links", "routes/service/return-links.tsx"),
  route("/service/returns/:id/support", "routes/service/return-support.tsx"),
  route("/service/files/:id", "routes/service/file.ts"),
  route("/service/reviews/:id", "routes/service/review.tsx"),
  route("/service/plans", "routes/service/plans.tsx"),
  route("/service/plans/:id", "routes/service/plan.tsx"),
];

const publicStigmaPlans: RouteConfigEntry[] = [
  route("/:language/confirm/:token", "routes/public/confirm-evidence.tsx"),
];

const officeRecord: RouteConfigEntry[] = [
  route("/office/audit", "routes/office/audit.tsx"),
  route("/office/*", "routes/office/missing.ts"),
];

const admin: RouteConfigEntry[] = [
  route("/admin/accounts", "routes/admin/accounts.tsx"),
  route("/admin/accounts/new", "routes/admin/new-account.tsx"),
  route("/admin/accounts/:id", "routes/admin/account.tsx"),
  route("/admin/partnership", "routes/admin/partnership.tsx"),
  route("/admin/help-lines", "routes/admin/help-lines.tsx"),
  route("/admin/help-lines/:id", "routes/admin/help-line.tsx"),
  route("/admin/terms", "routes/admin/terms.tsx"),
  route("/admin/terms/:id", "routes/admin/term.tsx"),
  route("/admin/layouts", "routes/admin/layouts.tsx"),
  route("/admin/layouts/:name", "routes/admin/layout.tsx"),
  route("/admin/outbox", "routes/admin/outbox.tsx"),
];

export default [
  route("/", "routes/public/front-door.ts"),
  route("/:language?/sign-in", "routes/public/sign-in.tsx"),
  route("/sign-out", "routes/public/sign-out.ts"),

  layout("routes/office/layout.tsx", [
    route("/office", "routes/office/home.tsx"),
    ...officePlans,
    ...officeConsultations,
    ...officeSurveys,
    ...officeMeetings,
    ...officeContributions,
    ...officeTagging,
    ...officeDrafts,
    ...officePanel,
    ...officeEvidence,
    ...officeReports,
    ...officeStigmaPlans,
    ...officeRecord,
    ...admin,
    ...adminPanel,
  ]),
  route("/account", "routes/account.tsx"),
  layout("routes/panel/layout.tsx", panelMembers),
  route("/panel/*", "routes/panel/without-language.ts"),
  layout("routes/service/layout.tsx", [route("/service", "routes/service/home.tsx"), ...serviceStigmaPlans]),

  // Last, because a language is any first segment.
  layout("routes/public/layout.tsx", [
    route("/:language", "routes/public/home.tsx"),
    ...publicPlans,
    ...publicConsultations,
    ...publicSurveys,
    ...publicStigmaPlans,
    ...publicPanel,
    ...publicSite,
  ]),
] satisfies RouteConfig;
