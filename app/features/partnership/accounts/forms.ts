import { z } from "zod";
import { languageCodes } from "#app/platform/i18n/languages.ts";
import { passwordLength } from "./password-length.ts";
import { roles } from "./viewer.ts";

export const SignInForm = z.object({
  email: z
    .string({ error: "accounts:errors.emailMissing" })
    .trim()
    .toLowerCase()
    .max(254, "accounts:errors.emailMissing"),
  password: z
    .string({ error: "accounts:errors.passwordMissing" })
    .max(passwordLength.most, "accounts:errors.passwordMissing"),
  next: z.string().optional(),
});

const name = z
  .string({ error: "accounts-office:errors.nameMissing" })
  .trim()
  .min(1, "accounts-office:errors.nameMissing")
  .max(120, "accounts-office:errors.nameTooLong");

const role = z.enum(roles, { error: "accounts-office:errors.roleMissing" });

const newPassword = z
  .string({ error: "accounts-office:errors.passwordTooShort" })
  .min(passwordLength.least, "accounts-office:errors.passwordTooShort")
  .max(passwordLength.most, "accounts-office:errors.passwordTooLong");

export const NewAccountForm = z.object({
  name,
  email: z
    .string({ error: "accounts-office:errors.emailWrong" })
    .trim()
    .toLowerCase()
    .max(254, "accounts-office:errors.emailWrong")
    .pipe(z.email("accounts-office:errors.emailWrong")),
  role,
  password: newPassword,
});

/** What an administrator does on one person's page: the button pressed says which. */
export const AccountForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("change"), name, role }),
  z.object({ intent: z.literal("setPassword"), password: newPassword }),
  z.object({ intent: z.literal("disable") }),
  z.object({ intent: z.literal("enable") }),
]);

export const OwnPasswordForm = z.object({
  current: z
    .string({ error: "accounts-office:errors.currentMissing" })
    .max(passwordLength.most, "accounts-office:errors.currentWrong"),
  password: newPassword,
});

const short = z.string().trim().max(120, "accounts-office:errors.tooLong").default("");

export const PartnershipForm = z.object({
  name,
  shortName: short,
  area: short,
  description: z.string().trim().max(2000, "accounts-office:errors.tooLong").default(""),
  contactEmail: z
    .union(
      [z.literal(""), z.string().trim().toLowerCase().max(254).pipe(z.email())],
      "accounts-office:errors.emailWrong",
    )
    .default(""),
  contactPhone: short,
  address: z.string().trim().max(500, "accounts-office:errors.tooLong").default(""),
  checkedLanguages: z.array(z.enum(languageCodes)),
});
