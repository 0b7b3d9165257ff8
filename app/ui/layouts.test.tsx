import { expect, test } from "vitest";
import { renderInEnglish } from "#tests/support/render.tsx";
import { OfficeLayout } from "./office-layout.tsx";
import { PublicLayout } from "./public-layout.tsx";

const languages = [
  { code: "en", name: "English", dir: "ltr" as const, href: "/en" },
  { code: "ar", name: "العربية", dir: "rtl" as const, href: "/ar" },
];

function publicPage(extra: { leaveHref?: string; help?: string } = {}) {
  return renderInEnglish(
    <PublicLayout
      partnershipName="Strathcarron"
      homeHref="/en"
      languages={languages}
      currentLanguage="en"
      footer="Foot"
      {...extra}
    >
      <h1>Hello</h1>
    </PublicLayout>,
  );
}

test("the first link of a page leads past the header to the main content", () => {
  const html = publicPage();
  expect(html.match(/<a [^>]*>/)?.[0]).toContain('href="#main"');
  expect(html).toMatch(/<main id="main" tabindex="-1"/);
});

test("each language is offered in its own name, script and direction, the current one as text", () => {
  const html = publicPage();
  expect(html).toContain('<a href="/ar" lang="ar" hrefLang="ar" dir="rtl">العربية</a>');
  expect(html).toContain('<span lang="en" dir="ltr" aria-current="true">English</span>');
});

test("the way out of a page stands before its content and tells the next site nothing", () => {
  const html = publicPage({ leaveHref: "https://weather.example" });
  expect(html).toMatch(/<a href="https:\/\/weather\.example" class="ds_button" rel="noreferrer nofollow"/);
  expect(html.indexOf("weather.example")).toBeLessThan(html.indexOf("<main"));
});

test("signing out is a form that posts", () => {
  const html = renderInEnglish(
    <OfficeLayout
      partnershipName="Strathcarron"
      viewerName="Morag"
      roleName="Officer"
      homeHref="/office"
      accountHref="/account"
      signOutAction="/sign-out"
      navigation={[{ href: "/office/plans", label: "Plans", current: true }]}
    >
      <h1>Plans</h1>
    </OfficeLayout>,
  );
  expect(html).toContain('<form method="post" action="/sign-out"><button type="submit"');
  expect(html).toContain('<a aria-current="page" data-discover="true" href="/office/plans">Plans</a>');
});
