import type { Role } from "#app/platform/database/client/enums.ts";

/** Who may open a route (GET) and who may post to it. "anyone" includes people who have not signed in. */
export type Access = { read: "anyone" | readonly Role[]; write: "anyone" | readonly Role[] };

const staff: readonly Role[] = ["administrator", "strategyOfficer", "scrutineer"];
const officers: readonly Role[] = ["administrator", "strategyOfficer"];
const administrators: readonly Role[] = ["administrator"];
const everyone: readonly Role[] = [...staff, "panelMember", "serviceManager"];
const nobody: readonly Role[] = [];

const publicPage: Access = { read: "anyone", write: nobody };
const publicForm: Access = { read: "anyone", write: "anyone" };
const officePage: Access = { read: staff, write: nobody };
const officeForm: Access = { read: staff, write: officers };
const memberPage: Access = { read: ["panelMember"], write: nobody };
const memberForm: Access = { read: ["panelMember"], write: ["panelMember"] };
const adminPage: Access = { read: administrators, write: nobody };
const adminForm: Access = { read: administrators, write: administrators };
const servicePage: Access = { read: ["serviceManager"], write: nobody };
const serviceForm: Access = { read: ["serviceManager"], write: ["serviceManager"] };

/** Every route of the product, by its file under app/routes: one line each. */
export const access = {
  "public/front-door": publicPage,
  "public/home": publicPage,
  "public/sign-in": publicForm,
  "public/sign-out": publicForm,
  "office/home": officePage,
  "panel/home": memberPage,
  "service/home": servicePage,

  // plans
  "public/plan": publicPage,
  "public/plan-part": publicPage,
  "public/plan-money": publicPage,
  "public/plan-tables": publicPage,
  "office/plans": officePage,
  "office/plan-new": officeForm,
  "office/plan-import": officeForm,
  "office/plan-upload": officeForm,
  "office/plan": officeForm,
  "office/plan-edit": officeForm,
  "office/plan-print": officePage,
  "office/plan-print-docx": officePage,
  "office/plan-print-csv": officePage,
  "office/plan-print-xlsx": officePage,
  "admin/layouts": adminPage,
  "admin/layout": adminForm,
  "office/plan-item-new": officeForm,
  "office/plan-item": officeForm,
  "office/plan-rows": officeForm,
  "office/plan-due": officePage,
  "office/plan-calendar": officePage,
  "office/plan-logic-model": officePage,
  "office/plan-logic-model-docx": officePage,
  "office/plan-gaps": officePage,
  "office/plan-shaped": officePage,
  "office/plan-shaped-csv": officePage,
  "office/plan-shaped-docx": officePage,
  "office/plan-crosswalk": officeForm,
  "office/plan-item-words": officePage,
  "office/plan-refinements": officePage,
  "office/refine-plan-item": officeForm,
  "office/finding-action": officeForm,

  // consultations
  "public/consultation": publicPage,
  "office/consultations": officePage,
  "office/consultation-new": officeForm,
  "office/consultation": officeForm,
  "office/consultation-edit": officeForm,
  "office/consultation-groups": officeForm,
  "office/consultation-translations": officeForm,
  "public/route-map": publicPage,
  "office/programme": officeForm,
  "office/channel": officeForm,
  "office/stakeholders": officeForm,
  "office/route-map": officeForm,
  "office/route-map-import": officeForm,
  "office/route-task": officeForm,
  "office/not-heard": officeForm,
  "office/standards": officeForm,
  "office/standard": officeForm,

  // surveys
  "public/survey-start": publicPage,
  "public/survey-questions": publicPage,
  "public/survey-step": publicForm,
  "public/survey-check": publicForm,
  "public/survey-sent": publicPage,
  "public/survey-saved": publicPage,
  "public/survey-come-back": publicForm,
  "office/survey-new": officeForm,
  "office/survey": officeForm,
  "office/survey-edit": officeForm,
  "office/survey-preview": officePage,
  "office/survey-paper": officeForm,
  "office/paper-form": officeForm,
  "office/survey-page": officeForm,
  "office/survey-question": officeForm,
  "office/survey-translations": officeForm,

  // meetings
  "office/meetings": officePage,
  "office/meeting-new": officeForm,
  "office/meeting": officePage,
  "office/meeting-edit": officeForm,
  "office/meeting-notes": officeForm,
  "office/meeting-lines": officeForm,
  "office/meeting-import": officeForm,
  "office/meeting-slips": officeForm,
  "office/meeting-slip": officeForm,
  "office/meeting-finish": officeForm,
  "office/meeting-print": officePage,

  // contributions
  "office/contributions": officePage,
  "office/contribution": officePage,
  "admin/identity": adminForm,

  // tagging
  "office/passage": officeForm,
  "office/excerpt": officePage,
  "office/evidence": officePage,
  "office/evidence-item": officePage,

  // drafts
  "office/drafts": officeForm,
  "office/draft": officeForm,
  "office/draft-section": officeForm,

  // panel
  "panel/without-language": publicPage,
  "panel/name": memberForm,
  "panel/draft": memberPage,
  "panel/passage": memberForm,
  "panel/changes": memberPage,
  "panel/comments": memberPage,
  "panel/comment": memberForm,
  "panel/recording": memberPage,
  "panel/involvement": memberForm,
  "panel/support": memberForm,
  "panel/letter-docx": memberPage,
  "office/draft-versions": officeForm,
  "office/version": officeForm,
  "office/draft-compare": officePage,
  "office/recording": officePage,
  "office/comment-period-translations": officeForm,
  "office/draft-comments": officePage,
  "office/comment": officeForm,
  "office/involvement": officeForm,
  "admin/panel": adminPage,
  "admin/rate-card": adminForm,
  "admin/panel-member": adminForm,
  "public/draft": publicPage,
  "public/draft-passage": publicForm,
  "public/draft-sent": publicPage,

  // evidence
  "office/paragraph": officeForm,
  "office/findings": officePage,
  "office/new-finding": officeForm,
  "office/finding": officeForm,
  "office/citation": officeForm,
  "office/permission": officeForm,

  // stigma plans
  "office/services": officePage,
  "office/service": officeForm,
  "office/calls": officePage,
  "office/call-new": officeForm,
  "office/call": officeForm,
  "office/call-edit": officeForm,
  "office/call-table-csv": officePage,
  "office/return": officeForm,
  "office/return-compare": officePage,
  "office/return-file": officePage,
  "service/return": serviceForm,
  "service/return-links": serviceForm,
  "service/return-support": serviceForm,
  "service/file": servicePage,
  "service/review": serviceForm,
  "service/plans": servicePage,
  "service/plan": serviceForm,
  "public/confirm-evidence": publicForm,

  // language check
  "admin/terms": adminForm,
  "admin/term": adminForm,

  // mail
  "admin/outbox": adminForm,

  // reports
  "office/route-map-docx": officePage,
  "office/route-map-csv": officePage,
  "office/not-heard-csv": officePage,
  "office/standards-sheet": officePage,
  "office/standards-sheet-docx": officePage,
  "office/summary": officePage,
  "office/summary-docx": officePage,
  "office/summary-html": officePage,
  "office/case-for-change": officePage,
  "office/case-for-change-docx": officePage,
  "office/case-for-change-html": officePage,
  "office/case-for-change-csv": officePage,
  "office/draft-export": officePage,
  "office/draft-export-docx": officePage,
  "office/draft-export-html": officePage,

  // administration
  account: { read: everyone, write: everyone },
  "admin/accounts": adminPage,
  "admin/new-account": adminForm,
  "admin/account": adminForm,
  "admin/partnership": adminForm,
  "admin/help-lines": adminForm,
  "admin/help-line": adminForm,
  "office/audit": officePage,

  // site
  "office/missing": officePage,
  "public/privacy": publicPage,
  "public/accessibility": publicPage,
  "public/leave": publicPage,
  "public/missing": publicPage,
} satisfies Record<string, Access>;

export type RouteName = keyof typeof access;
