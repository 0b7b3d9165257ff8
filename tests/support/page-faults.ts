import { directionOf, languageOfPath } from "#app/platform/i18n/languages.ts";
import type { Answer } from "./http-client.mjs";

const always: Record<string, string> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "x-frame-options": "SAMEORIGIN",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/**
 * What is wrong with an answer, whatever page it is: headers missing or sent twice, a stack trace, a script or a style
 * that the policy would have to make an exception for, a cookie nobody asked for.
 */
export function pageFaults(path: string, answer: Answer): string[] {
  const isPublic = !/^\/(office|admin|service|account|(\w\w\/)?panel)(\/|\.|\?|$)/.test(path);
  const faults: string[] = [];
  const fault = (wrong: boolean, what: string) => wrong && faults.push(`${path} (${answer.status}): ${what}`);
  const { headers, body } = answer;
  for (const [name, value] of Object.entries(always))
    fault(headers[name] !== value, `${name} is ${headers[name]}`);
  fault("x-powered-by" in headers, "says what it runs on");
  fault(showsInsides(body), "shows the program's insides");
  const policy = String(headers["content-security-policy"] ?? "");
  fault(!policy.startsWith("default-src 'none'"), "has no strict Content-Security-Policy");
  fault(policy.split("default-src").length > 2, "has two policies: browsers hold a page to both");
  fault(/unsafe-|https?:/.test(policy), "has a policy with a hole in it");
  fault(isPublic && headers["set-cookie"] !== undefined, "sets a cookie without being asked");
  fault(
    !isPublic && !/no-store|private/.test(headers["cache-control"] ?? "") && answer.status < 300,
    "may be kept by caches",
  );
  if (!String(headers["content-type"]).startsWith("text/html") || body === "") return faults;
  const language = languageOfPath(new URL(path, "http://here.invalid").pathname);
  const html = body.match(/<html[^>]*>/)?.[0] ?? "";
  fault(!/^<!doctype html>/i.test(body), "has no doctype");
  fault(!html.includes(`lang="${language}"`), `is not marked as ${language}`);
  fault(!html.includes(`dir="${directionOf(language)}"`), "has the wrong direction");
  fault(!/<title>[^<]+<\/title>/.test(body), "has no title");
  const tags = body.match(/<[a-z][^>]*>/gi) ?? [];
  fault(
    tags.some((tag) => /\sstyle=/i.test(tag)),
    "has an inline style",
  );
  fault(
    tags.some((tag) => /\son[a-z]+=/i.test(tag)),
    "has an inline event handler",
  );
  fault(/<style[\s>]/i.test(body), "has a style element");
  fault(/href="javascript:/i.test(body), "has a javascript: address");
  fault(/{{\w+}}/.test(body), "shows an unfilled text");
  const scripts = tags.filter((tag) => /^<script[\s>]/i.test(tag));
  const nonce = policy.match(/'nonce-([^']+)'/)?.[1];
  if (isPublic) fault(scripts.length > 0, "has a script, and public pages have none");
  else
    fault(
      scripts.some((tag) => !nonce || !tag.includes(`nonce="${nonce}"`)),
      "has a script that its policy stops",
    );
  return faults;
}

/** Whether a body tells strangers about files, queries or the call stack. */
export function showsInsides(body: string): boolean {
  return /\n\s+at .+:\d+:\d+|node_modules|PrismaClient|build\/server\//.test(body);
}
