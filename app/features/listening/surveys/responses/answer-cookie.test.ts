import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  forgetAnswerCookies,
  hasBeenThrough,
  newAnswerKey,
  readAnswerCookie,
  withStep,
  writeAnswerCookie,
} from "./answer-cookie.server.ts";

const key = newAnswerKey();

test("the cookie holds a key and the steps that were passed, and comes back as it went", () => {
  const cookie = withStep(withStep({ key, steps: [] }, "1"), "about-you");
  const header = writeAnswerCookie("a-survey", cookie);
  expect(header).toContain("HttpOnly");
  expect(header).toContain("SameSite=Lax");
  expect(header).not.toMatch(/expires|max-age/i);
  expect(readAnswerCookie(header.split(";")[0], "a-survey")).toEqual(cookie);
  expect(readAnswerCookie(header.split(";")[0], "another")).toBeNull();
});

test("somebody who has answered a page must not get the blank one that is kept for everyone", () => {
  const cookies = `other=1; ${writeAnswerCookie("s", { key, steps: ["1"] }).split(";")[0]}`;
  expect(hasBeenThrough("s", "1")(cookies)).toBe(true);
  expect(hasBeenThrough("s")(cookies)).toBe(true);
  expect(hasBeenThrough("s", "2")(cookies)).toBe(false);
  expect(hasBeenThrough("t", "1")(cookies)).toBe(false);
  expect(hasBeenThrough("s")(undefined)).toBe(false);
});

test("leaving forgets every answering cookie and no other", () => {
  const cookies = `session=abc; ${writeAnswerCookie("s", { key, steps: [] }).split(";")[0]}; answers.t=x`;
  const headers = forgetAnswerCookies(cookies);
  expect(headers.map((header) => header.split("=")[0])).toEqual(["answers.s", "answers.t"]);
  expect(headers.every((header) => header.includes("Max-Age=0"))).toBe(true);
});

property.prop([fc.string()])("a malformed cookie header is no cookie", (header) => {
  expect(() => readAnswerCookie(`answers.s=${header}`, "s")).not.toThrow();
  expect(readAnswerCookie(`answers.s=${header}!`, "s")).toBeNull();
});
