import { expect, test } from "vitest";
import { renderInEnglish } from "#tests/support/render.tsx";
import { Form } from "./form.tsx";
import { Link } from "./link.tsx";

const isRouted = (html: string) => html.includes("data-discover");

test("the router takes links between the pages of the people who work here, and no others", () => {
  for (const href of ["/office/plans", "/admin/terms?page=2", "/service", "/account", "/office#progress"])
    expect(isRouted(renderInEnglish(<Link href={href}>Go</Link>)), href).toBe(true);
  for (const href of [
    "/en",
    "/sign-in",
    "/en/panel",
    "/officers",
    "https://weather.example",
    "mailto:a@b.example",
  ])
    expect(renderInEnglish(<Link href={href}>Go</Link>)).toBe(`<a href="${href}">Go</a>`);
});

test("a file is a load of a document, whatever page it is on", () => {
  for (const href of [
    "/office/plans/1/print.docx?layout=x",
    "/office/comments/1/recording",
    "/service/files/1",
  ])
    expect(isRouted(renderInEnglish(<Link href={href}>Go</Link>)), href).toBe(false);
  expect(isRouted(renderInEnglish(<Link href="/office/plans" download />))).toBe(false);
  expect(isRouted(renderInEnglish(<Link href="/office/plans" target="_blank" />))).toBe(false);
});

test("a place on the same page is a plain link to it", () => {
  expect(renderInEnglish(<Link href="#field-town">Town</Link>)).toBe('<a href="#field-town">Town</a>');
});

test("a form of the office is sent by the router, and one that leads elsewhere is not", () => {
  expect(isRouted(renderInEnglish(<Form method="post">Words</Form>))).toBe(true);
  expect(renderInEnglish(<Form method="post">Words</Form>)).toContain('action="/office"');
  expect(
    isRouted(
      renderInEnglish(
        <Form method="post" action="/sign-out">
          Words
        </Form>,
      ),
    ),
  ).toBe(false);
});
