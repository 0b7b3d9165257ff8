import { expect, test } from "vitest";
import { renderInEnglish } from "#tests/support/render.tsx";
import { DataTable } from "./data-table.tsx";

const columns = [
  { key: "name", label: "Priority", sortHref: "?sort=name", sorted: "desc" as const },
  { key: "people", label: "People", numeric: true },
];
const rows = [{ id: "1", header: "name", cells: { name: "Early help", people: 17 } }];

test("a table says what each column and each row is about", () => {
  const html = renderInEnglish(<DataTable caption="Voices" columns={columns} rows={rows} />);
  expect(html).toMatch(/<th scope="col"[^>]*aria-sort="descending"[^>]*><a[^>]*href="\?sort=name"/);
  expect(html).toMatch(/<th scope="row"[^>]*>Early help<\/th>/);
  expect(html).toContain('<td class="numeric">17</td>');
});

test("the box that a wide table scrolls in is reached by keyboard and named by the caption", () => {
  const html = renderInEnglish(<DataTable caption="Voices" columns={columns} rows={rows} captionHidden />);
  const [, id] = html.match(/<div[^>]*role="region"[^>]*aria-labelledby="([^"]+)"[^>]*tabindex="0"/) ?? [];
  expect(id).toBeTruthy();
  expect(html).toContain(`<caption id="${id}" class="visually-hidden">Voices</caption>`);
});

test("a table with nothing in it says what to do instead", () => {
  const html = renderInEnglish(
    <DataTable caption="Voices" columns={columns} rows={[]} empty={<p>Add one</p>} />,
  );
  expect(html).not.toContain("<table");
  expect(html).toContain("Add one");
});
