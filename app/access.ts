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
  "public/plan": publicPage,
  "office/plans": officePage,
  "office/plan-new": officeForm,
  "office/plan-import": officeForm,
  "office/plan": officeForm,
  "office/plan-edit": officeForm,
  "office/plan-item-new": officeForm,
  "office/plan-item": officeForm,

  // consultations

  // surveys

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
