import { hash, verify } from "@node-rs/argon2";

// OWASP's minimum for argon2id: 19 MiB, two passes, a parallelism of one.
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password, in PHC form. */
export async function hashPassword(password: string): Promise<string> {
  return await hash(password, settings);
}

/** Whether the password matches. Takes as long when there is no account (hash null), so that time tells nothing. */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  if (passwordHash !== null) return await verify(passwordHash, password);
  await hash(password, settings);
  return false;
}
