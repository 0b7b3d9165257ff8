import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const Environment = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("development"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATA_DIR: z.string().min(1).default("./data"),
  DATABASE_URL: z.string().optional(),
  /** The address people type, such as https://conversations.example.org. */
  PUBLIC_URL: z.url().optional(),
  /** 32 bytes in base64: seals names and keys the rate limiter's hashes. */
  IDENTITY_KEY: z
    .string()
    .refine((value) => Buffer.from(value, "base64").length === 32, "must be 32 bytes in base64")
    .optional(),
  CONVERSATIONS_DEMO: z.literal("1").optional(),
  CONVERSATIONS_DEMO_PASSWORD: z.string().min(8).optional(),
  /** In a demonstration only: a file that holds the moment that it shall be now. */
  CONVERSATIONS_CLOCK: z.string().optional(),
  /** The server that sends letters, such as smtp://name:password@mail.example.org:587. Without it they wait in the outbox. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
});

const parsed = Environment.safeParse(
  Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== "")),
);
if (!parsed.success) {
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`These settings need to be put right:\n${lines.join("\n")}`);
}

/** Every setting the program reads, parsed once. */
export const env = parsed.data;

/** True when visitors reach us over HTTPS, so that cookies may be marked Secure. */
export const servedOverHttps = env.PUBLIC_URL?.startsWith("https:") ?? false;

/** The names of the settings without which a production server must not start. */
export function missingSecrets(): string[] {
  if (env.NODE_ENV !== "production" || env.CONVERSATIONS_DEMO) return [];
  return (["IDENTITY_KEY", "PUBLIC_URL"] as const).filter((name) => env[name] === undefined);
}

/** The 32-byte key; outside production one is made on first use and kept in DATA_DIR, readable by its owner only. */
export function identityKey(): Buffer {
  if (env.IDENTITY_KEY) return Buffer.from(env.IDENTITY_KEY, "base64");
  if (missingSecrets().length > 0) throw new Error("IDENTITY_KEY is not set");
  if (env.DATA_DIR.startsWith("memory:")) return Buffer.alloc(32, 7);
  const file = join(env.DATA_DIR, "identity-key");
  if (!existsSync(file)) {
    mkdirSync(env.DATA_DIR, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("base64"), { mode: 0o600, flag: "wx" });
  }
  return Buffer.from(readFileSync(file, "utf8"), "base64");
}
