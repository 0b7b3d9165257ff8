import type { Role } from "#app/platform/database/client/enums.ts";

/** Who may open a route (GET) and who may post to it. "anyone" includes people who have not signed in. */
export type Access = { read: "anyone" | readonly Role[]; write: "anyone" | readonly Role[] };

const staff: readonly Role[] = ["administrator", "strategyOfficer", "scrutineer"];
const officers: readonly Role[] = ["administrator", "strategyOfficer"];
const administrators: readonly Role[] = ["administrator"];
const nobody: readonly Role[] = [];

const publicPage: Access = { read: "anyone", write: nobody };
const publicForm: Access = { read: "anyone", write: "anyone" };
const officePage: Access = { read: staff, write: nobody };
const officeForm: Access = { read: staff, write: officers };
const adminForm: Access = { read: administrators, write: administrators };

/** Every route of the product, by its file under app/routes: one line each. */
export const access = {
  "public/front-door": publicPage,
  "public/home": publicPage,
  "public/sign-in": publicForm,
  "public/sign-out": publicForm,
  "office/home": officePage,
  "panel/home": { read: ["panelMember"], write: nobody },
  "service/home": { read: ["serviceManager"], write: nobody },

  // plans

  // consultations
  "public/consultation": publicPage,
  "office/consultations": officePage,
  "office/consultation-new": officeForm,
  "office/consultation": officeForm,
  "office/consultation-edit": officeForm,
  "office/consultation-groups": officeForm,
  "office/consultation-translations": officeForm,

  // surveys
  "public/survey-start": publicPage,
  "public/survey-questions": publicPage,
  "public/survey-step": publicForm,
  "public/survey-check": publicForm,
  "public/survey-sent": publicPage,
  "office/survey-new": officeForm,
  "office/survey": officeForm,
  "office/survey-edit": officeForm,
  "office/survey-preview": officePage,
  "office/survey-page": officeForm,
  "office/survey-question": officeForm,
  "office/survey-translations": officeForm,

  // contributions

  // tagging

  // drafts

  // evidence

  // reports

  // administration
  "admin/accounts": adminForm,

  // site
  "office/placeholder": officeForm,
} satisfies Record<string, Access>;

export type RouteName = keyof typeof access;
