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
  route("/office/plans", "routes/office/plans/plans.tsx"),
  route("/office/plans/new", "routes/office/plans/plan-new.tsx"),
  route("/office/plans/import", "routes/office/plans/plan-import.tsx"),
  route("/office/plans/import/:uploadId", "routes/office/plans/plan-upload.tsx"),
  route("/office/plans/:planId", "routes/office/plans/plan.tsx"),
  route("/office/plans/:planId/edit", "routes/office/plans/plan-edit.tsx"),
  route("/office/plans/:planId/print", "routes/office/plans/plan-print.tsx"),
  route("/office/plans/:planId/print.docx", "routes/office/plans/plan-print-docx.ts"),
  route("/office/plans/:planId/print.csv", "routes/office/plans/plan-print-csv.ts"),
  route("/office/plans/:planId/print.xlsx", "routes/office/plans/plan-print-xlsx.ts"),
  route("/office/plans/:planId/rows", "routes/office/plans/plan-rows.tsx"),
  route("/office/plans/:planId/refinements", "routes/office/answering/plan-refinements.tsx"),
  route("/office/plans/:planId/items/:itemId/refine", "routes/office/answering/refine-plan-item.tsx"),
  route("/office/plans/:planId/crosswalk", "routes/office/plans/plan-crosswalk.tsx"),
  route("/office/plans/:planId/items/:itemId/words", "routes/office/tagging/plan-item-words.tsx"),
  route("/office/plans/:planId/who-shaped", "routes/office/answering/plan-shaped.tsx"),
  route("/office/plans/:planId/who-shaped.csv", "routes/office/answering/plan-shaped-csv.ts"),
  route("/office/plans/:planId/who-shaped.docx", "routes/office/answering/plan-shaped-docx.ts"),
  route("/office/plans/:planId/due", "routes/office/plans/plan-due.tsx"),
  route("/office/plans/:planId/due.ics", "routes/office/plans/plan-calendar.ts"),
  route("/office/plans/:planId/logic-model", "routes/office/plans/plan-logic-model.tsx"),
  route("/office/plans/:planId/logic-model.docx", "routes/office/plans/plan-logic-model-docx.ts"),
  route("/office/plans/:planId/gaps", "routes/office/plans/plan-gaps.tsx"),
  route("/office/plans/:planId/items/new", "routes/office/plans/plan-item-new.tsx"),
  route("/office/plans/:planId/items/:itemId", "routes/office/plans/plan-item.tsx"),
];

const officeConsultations: RouteConfigEntry[] = [
  route("/office/consultations", "routes/office/listening/consultations.tsx"),
  route("/office/consultations/new", "routes/office/listening/consultation-new.tsx"),
  route("/office/consultations/:id", "routes/office/listening/consultation.tsx"),
  route("/office/consultations/:id/edit", "routes/office/listening/consultation-edit.tsx"),
  route("/office/consultations/:id/groups", "routes/office/listening/consultation-groups.tsx"),
  route(
    "/office/consultations/:id/translations/:language",
    "routes/office/listening/consultation-translations.tsx",
  ),
  route("/office/consultations/:id/programme", "routes/office/listening/programme.tsx"),
  route("/office/consultations/:id/channels/:channelId", "routes/office/listening/channel.tsx"),
  route("/office/consultations/:id/stakeholders", "routes/office/listening/stakeholders.tsx"),
  route("/office/consultations/:id/route-map", "routes/office/listening/route-map.tsx"),
  route("/office/consultations/:id/route-map/import", "routes/office/listening/route-map-import.tsx"),
  route("/office/consultations/:id/route-map/:taskId", "routes/office/listening/route-task.tsx"),
  route("/office/consultations/:id/not-heard", "routes/office/listening/not-heard.tsx"),
  route("/office/consultations/:id/standards", "routes/office/listening/standards.tsx"),
  route("/office/consultations/:id/standards/:standard", "routes/office/listening/standard.tsx"),
];

const officeSurveys: RouteConfigEntry[] = [
  route("/office/consultations/:id/surveys/new", "routes/office/listening/survey-new.tsx"),
  route("/office/surveys/:id", "routes/office/listening/survey.tsx"),
  route("/office/surveys/:id/edit", "routes/office/listening/survey-edit.tsx"),
  route("/office/surveys/:id/preview", "routes/office/listening/survey-preview.tsx"),
  route("/office/surveys/:id/paper", "routes/office/listening/survey-paper.tsx"),
  route("/office/surveys/:id/paper/:formId", "routes/office/listening/paper-form.tsx"),
  route("/office/surveys/:id/pages/:pageId", "routes/office/listening/survey-page.tsx"),
  route("/office/surveys/:id/questions/:questionId", "routes/office/listening/survey-question.tsx"),
  route("/office/surveys/:id/translations/:language", "routes/office/listening/survey-translations.tsx"),
];

const officeMeetings: RouteConfigEntry[] = [
  route("/office/consultations/:id/meetings", "routes/office/listening/meetings.tsx"),
  route("/office/consultations/:id/meetings/new", "routes/office/listening/meeting-new.tsx"),
  route("/office/meetings/:id", "routes/office/listening/meeting.tsx"),
  route("/office/meetings/:id/edit", "routes/office/listening/meeting-edit.tsx"),
  route("/office/meetings/:id/notes", "routes/office/listening/meeting-notes.tsx"),
  route("/office/meetings/:id/lines", "routes/office/listening/meeting-lines.ts"),
  route("/office/meetings/:id/import", "routes/office/listening/meeting-import.tsx"),
  route("/office/meetings/:id/slips", "routes/office/listening/meeting-slips.tsx"),
  route("/office/meetings/:id/slips/:slipId", "routes/office/listening/meeting-slip.tsx"),
  route("/office/meetings/:id/finish", "routes/office/listening/meeting-finish.tsx"),
  route("/office/meetings/:id/print", "routes/office/listening/meeting-print.tsx"),
];

const officeContributions: RouteConfigEntry[] = [
  route("/office/contributions", "routes/office/listening/contributions.tsx"),
  route("/office/contributions/:id", "routes/office/listening/contribution.tsx"),
  route("/office/contributions/:id/identity", "routes/admin/listening/identity.tsx"),
];

const officeTagging: RouteConfigEntry[] = [
  route("/office/passages/:id", "routes/office/tagging/passage.tsx"),
  route("/office/excerpts/:id", "routes/office/tagging/excerpt.tsx"),
  route("/office/consultations/:id/evidence", "routes/office/tagging/evidence.tsx"),
  route("/office/consultations/:id/evidence/:itemId", "routes/office/tagging/evidence-item.tsx"),
];

const officeDrafts: RouteConfigEntry[] = [
  route("/office/drafts", "routes/office/plans/drafts.tsx"),
  route("/office/drafts/:id", "routes/office/plans/draft.tsx"),
  route("/office/sections/:id", "routes/office/plans/draft-section.tsx"),
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
  route("/office/drafts/:id/versions", "routes/office/listening/draft-versions.tsx"),
  route("/office/drafts/:id/comments", "routes/office/listening/draft-comments.tsx"),
  route(
    "/office/comment-periods/:id/translations/:language",
    "routes/office/listening/comment-period-translations.tsx",
  ),
  route("/office/drafts/:id/compare", "routes/office/listening/draft-compare.tsx"),
  route("/office/drafts/:id/involvement", "routes/office/listening/involvement.tsx"),
  route("/office/versions/:id", "routes/office/listening/version.tsx"),
  route("/office/comments/:id", "routes/office/listening/comment.tsx"),
  route("/office/comments/:id/recording", "routes/office/listening/recording.ts"),
];

const adminPanel: RouteConfigEntry[] = [
  route("/admin/panel", "routes/admin/listening/panel.tsx"),
  route("/admin/panel/rates", "routes/admin/listening/rate-card.tsx"),
  route("/admin/panel/members/:id", "routes/admin/listening/panel-member.tsx"),
];

const officeEvidence: RouteConfigEntry[] = [
  route("/office/paragraphs/:id", "routes/office/answering/paragraph.tsx"),
  route("/office/consultations/:id/findings", "routes/office/answering/findings.tsx"),
  route("/office/consultations/:id/findings/new", "routes/office/answering/new-finding.tsx"),
  route("/office/findings/:id", "routes/office/answering/finding.tsx"),
  route("/office/findings/:id/action", "routes/office/answering/finding-action.tsx"),
  route("/office/citations/:id", "routes/office/answering/citation.tsx"),
  route("/office/respondents/:id/permission", "routes/office/listening/permission.tsx"),
];

const officeReports: RouteConfigEntry[] = [
  route("/office/consultations/:id/route-map.docx", "routes/office/listening/route-map-docx.ts"),
  route("/office/consultations/:id/route-map.csv", "routes/office/listening/route-map-csv.ts"),
  route("/office/consultations/:id/not-heard.csv", "routes/office/listening/not-heard-csv.ts"),
  route("/office/consultations/:id/standards-sheet", "routes/office/listening/standards-sheet.tsx"),
  route("/office/consultations/:id/standards-sheet.docx", "routes/office/listening/standards-sheet-docx.ts"),
  route("/office/consultations/:id/summary", "routes/office/answering/summary.tsx"),
  route("/office/consultations/:id/summary.docx", "routes/office/answering/summary-docx.ts"),
  route("/office/consultations/:id/summary.html", "routes/office/answering/summary-html.ts"),
  route("/office/consultations/:id/case-for-change", "routes/office/answering/case-for-change.tsx"),
  route("/office/consultations/:id/case-for-change.docx", "routes/office/answering/case-for-change-docx.ts"),
  route("/office/consultations/:id/case-for-change.html", "routes/office/answering/case-for-change-html.ts"),
  route("/office/consultations/:id/case-for-change.csv", "routes/office/answering/case-for-change-csv.ts"),
  route("/office/drafts/:id/export", "routes/office/answering/draft-export.tsx"),
  route("/office/drafts/:id/export.docx", "routes/office/answering/draft-export-docx.ts"),
  route("/office/drafts/:id/export.html", "routes/office/answering/draft-export-html.ts"),
];

const officeStigmaPlans: RouteConfigEntry[] = [
  route("/office/services", "routes/office/listening/services.tsx"),
  route("/office/services/:id", "routes/office/listening/service.tsx"),
  route("/office/calls", "routes/office/listening/calls.tsx"),
  route("/office/calls/new", "routes/office/listening/call-new.tsx"),
  route("/office/calls/:id", "routes/office/listening/call.tsx"),
  route("/office/calls/:id/edit", "routes/office/listening/call-edit.tsx"),
  route("/office/calls/:id/table.csv", "routes/office/listening/call-table-csv.ts"),
  route("/office/returns/:id", "routes/office/listening/return.tsx"),
  route("/office/returns/:id/compare", "routes/office/listening/return-compare.tsx"),
  route("/office/returns/:id/files/:fileId", "routes/office/listening/return-file.ts"),
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
  route("/office/audit", "routes/office/partnership/audit.tsx"),
  route("/office/*", "routes/office/missing.ts"),
];

const admin: RouteConfigEntry[] = [
  route("/admin/accounts", "routes/admin/partnership/accounts.tsx"),
  route("/admin/accounts/new", "routes/admin/partnership/new-account.tsx"),
  route("/admin/accounts/:id", "routes/admin/partnership/account.tsx"),
  route("/admin/partnership", "routes/admin/partnership/partnership.tsx"),
  route("/admin/help-lines", "routes/admin/partnership/help-lines.tsx"),
  route("/admin/help-lines/:id", "routes/admin/partnership/help-line.tsx"),
  route("/admin/terms", "routes/admin/partnership/terms.tsx"),
  route("/admin/terms/:id", "routes/admin/partnership/term.tsx"),
  route("/admin/layouts", "routes/admin/plans/layouts.tsx"),
  route("/admin/layouts/:name", "routes/admin/plans/layout.tsx"),
  route("/admin/outbox", "routes/admin/partnership/outbox.tsx"),
];

export default [
  route("/", "routes/public/without-language.ts"),
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
