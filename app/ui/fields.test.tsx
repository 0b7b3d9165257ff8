import { expect, test } from "vitest";
import { renderInEnglish } from "#tests/support/render.tsx";
import { Checkboxes } from "./checkboxes.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { Radios } from "./radios.tsx";
import { Select } from "./select.tsx";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";

const choices = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No", hint: "Tell us why on the next page" },
];

test("a field with a hint and an error is described by both, the hint first", () => {
  const html = renderInEnglish(
    <TextField name="town" label="Your town" hint="The nearest one" error="Tell us your town" />,
  );
  expect(html).toContain('aria-describedby="hint-town error-town"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toMatch(/id="error-town"><span class="visually-hidden">Error: <\/span>Tell us your town/);
});

test("a field without a hint or an error is described by nothing and not called invalid", () => {
  const html = renderInEnglish(<TextField name="town" label="Your town" />);
  expect(html).not.toContain("aria-describedby");
  expect(html).not.toContain("aria-invalid");
});

test("what a person types in any language runs in its own direction", () => {
  expect(renderInEnglish(<TextField name="a" label="A" />)).toMatch(/<input[^>]* dir="auto"/);
  expect(renderInEnglish(<TextArea name="a" label="A" />)).toMatch(/<textarea[^>]* dir="auto"/);
});

test("what was typed before is kept in the field", () => {
  expect(renderInEnglish(<TextArea name="a" label="A" defaultValue={"<b>& me"} />)).toContain(
    "&lt;b&gt;&amp; me",
  );
});

test("a long answer tells how much room there is without stopping anybody", () => {
  const html = renderInEnglish(<TextArea name="a" label="A" hint="H" characterHint="About 5,000 letters" />);
  expect(html).toContain('aria-describedby="hint-a count-a"');
  expect(html).not.toContain("maxLength");
});

test("an optional question says so in words, and a required one has no asterisk", () => {
  expect(renderInEnglish(<TextField name="a" label="Town" optional />)).toContain("(optional)");
  expect(renderInEnglish(<TextField name="a" label="Town" required />)).not.toContain("*");
});

test("on a page that asks one thing, the question is the page's heading", () => {
  expect(renderInEnglish(<TextArea name="a" label="Why?" labelIsHeading />)).toMatch(
    /<h1[^>]*><label[^>]*for="field-a"/,
  );
  expect(renderInEnglish(<Radios name="a" legend="Why?" options={choices} legendIsHeading />)).toMatch(
    /<legend><h1[^>]*>/,
  );
});

test("an error about a group of choices leads to its first choice", () => {
  const html = renderInEnglish(
    <Radios name="agree" legend="Do you agree?" options={choices} error="Tell us" />,
  );
  expect(html).toMatch(/<input[^>]*id="field-agree"[^>]*value="yes"/);
  expect(html).toMatch(/<fieldset[^>]*aria-describedby="error-agree"/);
  expect(html).toMatch(/<input[^>]*id="field-agree-2"[^>]*aria-describedby="field-agree-2-hint"/);
});

test("choices made before are still chosen", () => {
  const boxes = renderInEnglish(<Checkboxes name="a" legend="A" options={choices} defaultValue={["no"]} />);
  expect(boxes.match(/<input[^>]*checked=""[^>]*>/g)).toHaveLength(1);
  expect(boxes).toMatch(/checked="" value="no"/);
  const list = renderInEnglish(
    <Select name="a" label="A" options={[{ value: "x", label: "X" }]} defaultValue="x" />,
  );
  expect(list).toMatch(/<option[^>]*value="x"[^>]*selected=""|<option[^>]*selected=""[^>]*value="x"/);
});

test("a choice in another language says which, and which way it runs", () => {
  const html = renderInEnglish(
    <Checkboxes name="a" legend="A" options={[{ value: "ar", label: "نعم", lang: "ar", dir: "rtl" }]} />,
  );
  expect(html).toContain('<span lang="ar" dir="rtl">نعم</span>');
});

test("the error summary takes the focus without a script and leads to each field", () => {
  const html = renderInEnglish(
    <ErrorSummary errors={[{ href: "#field-town", text: "Tell us your town" }]} />,
  );
  expect(html).toMatch(/<div[^>]*tabindex="-1"[^>]*autofocus=""/);
  expect(html).toContain("There is a problem");
  expect(html).toContain('<a href="#field-town">Tell us your town</a>');
});

test("there is no error summary when nothing is wrong", () => {
  expect(renderInEnglish(<ErrorSummary errors={[]} />)).toBe("");
});
