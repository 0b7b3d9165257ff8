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
  "office/plans/plans": officePage,
  "office/plans/plan-new": officeForm,
  "office/plans/plan-import": officeForm,
  "office/plans/plan-upload": officeForm,
  "office/plans/plan": officeForm,
  "office/plans/plan-edit": officeForm,
  "office/plans/plan-print": officePage,
  "office/plans/plan-print-docx": officePage,
  "office/plans/plan-print-csv": officePage,
  "office/plans/plan-print-xlsx": officePage,
  "admin/plans/layouts": adminPage,
  "admin/plans/layout": adminForm,
  "office/plans/plan-item-new": officeForm,
  "office/plans/plan-item": officeForm,
  "office/plans/plan-rows": officeForm,
  "office/plans/plan-due": officePage,
  "office/plans/plan-calendar": officePage,
  "office/plans/plan-logic-model": officePage,
  "office/plans/plan-logic-model-docx": officePage,
  "office/plans/plan-gaps": officePage,
  "office/answering/plan-shaped": officePage,
  "office/answering/plan-shaped-csv": officePage,
  "office/answering/plan-shaped-docx": officePage,
  "office/plans/plan-crosswalk": officeForm,
  "office/tagging/plan-item-words": officePage,
  "office/answering/plan-refinements": officePage,
  "office/answering/refine-plan-item": officeForm,
  "office/answering/finding-action": officeForm,

  // consultations
  "public/consultation": publicPage,
  "office/listening/consultations": officePage,
  "office/listening/consultation-new": officeForm,
  "office/listening/consultation": officeForm,
  "office/listening/consultation-edit": officeForm,
  "office/listening/consultation-groups": officeForm,
  "office/listening/consultation-translations": officeForm,
  "public/route-map": publicPage,
  "office/listening/programme": officeForm,
  "office/listening/channel": officeForm,
  "office/listening/stakeholders": officeForm,
  "office/listening/route-map": officeForm,
  "office/listening/route-map-import": officeForm,
  "office/listening/route-task": officeForm,
  "office/listening/not-heard": officeForm,
  "office/listening/standards": officeForm,
  "office/listening/standard": officeForm,

  // surveys
  "public/survey-start": publicPage,
  "public/survey-questions": publicPage,
  "public/survey-step": publicForm,
  "public/survey-check": publicForm,
  "public/survey-sent": publicPage,
  "public/survey-saved": publicPage,
  "public/survey-come-back": publicForm,
  "office/listening/survey-new": officeForm,
  "office/listening/survey": officeForm,
  "office/listening/survey-edit": officeForm,
  "office/listening/survey-preview": officePage,
  "office/listening/survey-paper": officeForm,
  "office/listening/paper-form": officeForm,
  "office/listening/survey-page": officeForm,
  "office/listening/survey-question": officeForm,
  "office/listening/survey-translations": officeForm,

  // meetings
  "office/listening/meetings": officePage,
  "office/listening/meeting-new": officeForm,
  "office/listening/meeting": officePage,
  "office/listening/meeting-edit": officeForm,
  "office/listening/meeting-notes": officeForm,
  "office/listening/meeting-lines": officeForm,
  "office/listening/meeting-import": officeForm,
  "office/listening/meeting-slips": officeForm,
  "office/listening/meeting-slip": officeForm,
  "office/listening/meeting-finish": officeForm,
  "office/listening/meeting-print": officePage,

  // contributions
  "office/listening/contributions": officePage,
  "office/listening/contribution": officePage,
  "admin/listening/identity": adminForm,

  // tagging
  "office/tagging/passage": officeForm,
  "office/tagging/excerpt": officePage,
  "office/tagging/evidence": officePage,
  "office/tagging/evidence-item": officePage,

  // drafts
  "office/plans/drafts": officeForm,
  "office/plans/draft": officeForm,
  "office/plans/draft-section": officeForm,

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
  "office/listening/draft-versions": officeForm,
  "office/listening/version": officeForm,
  "office/listening/draft-compare": officePage,
  "office/listening/recording": officePage,
  "office/listening/comment-period-translations": officeForm,
  "office/listening/draft-comments": officePage,
  "office/listening/comment": officeForm,
  "office/listening/involvement": officeForm,
  "admin/listening/panel": adminPage,
  "admin/listening/rate-card": adminForm,
  "admin/listening/panel-member": adminForm,
  "public/draft": publicPage,
  "public/draft-passage": publicForm,
  "public/draft-sent": publicPage,

  // evidence
  "office/answering/paragraph": officeForm,
  "office/answering/findings": officePage,
  "office/answering/new-finding": officeForm,
  "office/answering/finding": officeForm,
  "office/answering/citation": officeForm,
  "office/listening/permission": officeForm,

  // stigma plans
  "office/listening/services": officePage,
  "office/listening/service": officeForm,
  "office/listening/calls": officePage,
  "office/listening/call-new": officeForm,
  "office/listening/call": officeForm,
  "office/listening/call-edit": officeForm,
  "office/listening/call-table-csv": officePage,
  "office/listening/return": officeForm,
  "office/listening/return-compare": officePage,
  "office/listening/return-file": officePage,
  "service/return": serviceForm,
  "service/return-links": serviceForm,
  "service/return-support": serviceForm,
  "service/file": servicePage,
  "service/review": serviceForm,
  "service/plans": servicePage,
  "service/plan": serviceForm,
  "public/confirm-evidence": publicForm,

  // language check
  "admin/partnership/terms": adminForm,
  "admin/partnership/term": adminForm,

  // mail
  "admin/partnership/outbox": adminForm,

  // reports
  "office/listening/route-map-docx": officePage,
  "office/listening/route-map-csv": officePage,
  "office/listening/not-heard-csv": officePage,
  "office/listening/standards-sheet": officePage,
  "office/listening/standards-sheet-docx": officePage,
  "office/answering/summary": officePage,
  "office/answering/summary-docx": officePage,
  "office/answering/summary-html": officePage,
  "office/answering/case-for-change": officePage,
  "office/answering/case-for-change-docx": officePage,
  "office/answering/case-for-change-html": officePage,
  "office/answering/case-for-change-csv": officePage,
  "office/answering/draft-export": officePage,
  "office/answering/draft-export-docx": officePage,
  "office/answering/draft-export-html": officePage,

  // administration
  account: { read: everyone, write: everyone },
  "admin/partnership/accounts": adminPage,
  "admin/partnership/new-account": adminForm,
  "admin/partnership/account": adminForm,
  "admin/partnership/partnership": adminForm,
  "admin/partnership/help-lines": adminForm,
  "admin/partnership/help-line": adminForm,
  "office/partnership/audit": officePage,

  // site
  "office/missing": officePage,
  "public/privacy": publicPage,
  "public/accessibility": publicPage,
  "public/leave": publicPage,
  "public/missing": publicPage,
} satisfies Record<string, Access>;

export type RouteName = keyof typeof access;
