import { data } from "@remix-run/node";
import type { FormState } from "./form.server.ts";

/** What is not there, or not for this person to know of: the page says the same of both. */
export function notFound(): Response {
  return new Response(null, { status: 404 });
}

/** What no form of ours sends. */
export function badRequest(): Response {
  return new Response(null, { status: 400 });
}

/** A form that cannot be accepted as it is (400) or as things stand (409), back on its page with what was typed. */
export function refused({ typed, errors }: FormState, status: 400 | 409 = 400) {
  return data({ typed, errors }, { status });
}

/** What was open to everybody and is closed now. */
export function gone(): Response {
  return new Response(null, { status: 410 });
}
