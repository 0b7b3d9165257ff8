import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { loader } from "./without-language.ts";

function open(address: string, accepted?: string): Response {
  const request = new Request(`http://here.invalid${address}`, {
    headers: accepted ? { "Accept-Language": accepted } : {},
  });
  const params = { "*": new URL(request.url).pathname.split("/").slice(2).join("/") };
  return loader({ request, params, context: {} } as unknown as LoaderFunctionArgs);
}

test("a member's old link leads to the same page in the language that their browser asks for", () => {
  for (const [address, accepted, goes] of [
    ["/panel", undefined, "/en/panel"],
    ["/panel/", "cy, fr;q=0.8", "/en/panel/"],
    ["/panel", "uk-UA,uk;q=0.9,en;q=0.8", "/uk/panel"],
    ["/panel/drafts/7/passages/8", "fr, ar;q=0.9, en;q=0.5", "/ar/panel/drafts/7/passages/8"],
    ["/panel/comments/7?done=replied&x=%C3%A9", "pl", "/pl/panel/comments/7?done=replied&x=%C3%A9"],
  ] as const) {
    const answer = open(address, accepted);
    expect([answer.status, answer.headers.get("Location")]).toEqual([302, goes]);
    expect(answer.headers.get("Vary")).toBe("Accept-Language");
  }
});

test("a member's address that leads nowhere is not found", () => {
  for (const address of ["/panel/none", "/panel/none/comments"]) {
    let refusal: unknown;
    try {
      open(address);
    } catch (thrown) {
      refusal = thrown;
    }
    expect([address, refusal instanceof Response && refusal.status]).toEqual([address, 404]);
  }
});
