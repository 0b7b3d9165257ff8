import { createHash, randomBytes } from "node:crypto";
import { servedOverHttps } from "#app/platform/env.server.ts";

/**
 * The one cookie of the public pages: it exists while somebody answers, holds a random key and the steps they have
 * been through, and ends with the browser session. The steps let a page that is still blank be served as it is to everyone.
 */
export type AnswerCookie = { key: string; steps: string[] };

const cookieName = (slug: string) => `answers.${slug}`;
const valuePattern = /^([A-Za-z0-9_-]{32})((?:\.[a-z0-9-]{1,12}){0,200})$/;

/** Reads a survey's cookie from a Cookie header. Anything malformed counts as none. */
export function readAnswerCookie(header: string | null | undefined, slug: string): AnswerCookie | null {
  const name = `${cookieName(slug)}=`;
  const value = (header ?? "")
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(name))
    ?.slice(name.length);
  const match = value === undefined ? null : valuePattern.exec(value);
  if (!match?.[1]) return null;
  return { key: match[1], steps: match[2] ? match[2].slice(1).split(".") : [] };
}

/** The Set-Cookie header that stores it, for this browser session only and out of scripts' reach. */
export function writeAnswerCookie(slug: string, cookie: AnswerCookie): string {
  const value = [cookie.key, ...cookie.steps].join(".");
  return `${cookieName(slug)}=${value}; Path=/; HttpOnly; SameSite=Lax${servedOverHttps ? "; Secure" : ""}`;
}

/** The Set-Cookie headers that remove every answering cookie the browser sent. */
export function forgetAnswerCookies(header: string | null): string[] {
  const names = (header ?? "").split(";").map((part) => part.trim().split("=")[0] ?? "");
  return names
    .filter((name) => /^answers\.[a-z0-9-]+$/.test(name))
    .map((name) => `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${servedOverHttps ? "; Secure" : ""}`);
}

export function withStep(cookie: AnswerCookie, step: string): AnswerCookie {
  return cookie.steps.includes(step) ? cookie : { ...cookie, steps: [...cookie.steps, step] };
}

/** A new key: 192 random bits. */
export function newAnswerKey(): string {
  return randomBytes(24).toString("base64url");
}

/** What the database stores of a key. */
export function hashOfKey(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}

/** Whether a Cookie header says that its sender has been through this step of a survey (or, without a step, any). */
export function hasBeenThrough(slug: string, step?: string): (cookies: string | null | undefined) => boolean {
  return (cookies) => {
    const cookie = readAnswerCookie(cookies, slug);
    return cookie !== null && (step === undefined || cookie.steps.includes(step));
  };
}
