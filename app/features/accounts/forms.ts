import { z } from "zod";

/** NIST SP 800-63B: length counts, composition rules do not. */
export const passwordLength = { least: 12, most: 200 };

export const SignInForm = z.object({
  email: z
    .string({ error: "accounts-office:errors.emailMissing" })
    .trim()
    .toLowerCase()
    .max(254, "accounts-office:errors.emailMissing"),
  password: z
    .string({ error: "accounts-office:errors.passwordMissing" })
    .max(passwordLength.most, "accounts-office:errors.passwordMissing"),
  next: z.string().optional(),
});
