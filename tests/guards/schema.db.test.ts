import { expect, test } from "vitest";
import { db } from "#app/platform/database/database.server.ts";
import { refusals } from "#app/platform/database/refusal.server.ts";

type Reference = { from: string; columns: string[]; to: string; deletion: string };

/** Ids that no foreign key can hold, and why. */
const loose = {
  "audit_event.actor_id": "the record of changes keeps naming whoever did it",
  "audit_event.subject_id": "the record of changes outlives what it names, and names rows of every table",
  "contribution.source_id": "each channel has records of its own",
  "passage.prompt_id": "a question, a topic or a paragraph: whatever the channel asked",
  "plan_code.item_id": "a code stays its item's when the item is gone",
};

/** References between rows that have a column in common and need not agree in it, and why. */
const independent = {
  "comment_reply.comment_id shares contribution_id": "a reply is a contribution of its own",
  "learning_comment.return_id shares service_id": "one service comments on another's return",
  "meeting_speaker.respondent_id shares group_id": "a speaker is described anew until they are taken in",
  "paper_keying.response_id shares keyed_by_id": "two people key a form",
  "plan_item_succession.item_id shares plan_id": "it is decided in the plan that comes after the item's",
  "version_paragraph.paragraph_id shares section_id": "a paragraph moves on after the version was frozen",
  "voice_note.comment_id shares contribution_id": "what was said aloud is a contribution of its own",
  "wording_change.comment_id shares paragraph_id": "a passage may stand in another paragraph by now",
};

/** What goes, or comes loose, with the row that it points at. Everything else keeps that row from being deleted. */
const goesWith = {
  "identity.respondent_id": "cascade",
  "lead_alias.body_id": "cascade",
  "plan.replaces_id": "set null",
  "plan_item_lead.item_id": "cascade",
  "plan_item_link.from_id": "cascade",
  "plan_item_succession.item_id": "cascade",
  "plan_timescale.item_id": "cascade",
  "plan_upload.plan_id": "cascade",
  "question_about.question_id": "cascade",
  "refinement_evidence.refinement_id": "cascade",
  "route_milestone.task_id": "cascade",
  "session.account_id": "cascade",
  "voice_note.file_id": "set null",
};

const nameOf = ({ from, columns }: Reference) => `${from}.${columns[0]}`;

async function references(): Promise<Reference[]> {
  return await db.$queryRaw`
    SELECT conrelid::regclass::text AS "from", confrelid::regclass::text AS "to",
      ARRAY(SELECT attname::text FROM unnest(conkey) WITH ORDINALITY AS key (number, place)
        JOIN pg_attribute ON attrelid = conrelid AND attnum = key.number ORDER BY key.place) AS "columns",
      CASE confdeltype WHEN 'c' THEN 'cascade' WHEN 'n' THEN 'set null' ELSE 'refused' END AS "deletion"
    FROM pg_constraint WHERE contype = 'f' ORDER BY 1, 3`;
}

async function columns(): Promise<Map<string, string[]>> {
  const rows = await db.$queryRaw<{ table: string; columns: string[] }[]>`
    SELECT table_name::text AS "table", array_agg(column_name::text) AS "columns"
    FROM information_schema.columns WHERE table_schema = 'public' GROUP BY 1`;
  return new Map(rows.map(({ table, columns: names }) => [table, names]));
}

test("every id that names another row is held by a foreign key, or stands in the list with its reason", async () => {
  const held = new Set(
    (await references()).flatMap(({ from, columns: names }) => names.map((name) => `${from}.${name}`)),
  );
  const ids = [...(await columns())].flatMap(([table, names]) =>
    names.filter((name) => name.endsWith("_id")).map((name) => `${table}.${name}`),
  );
  expect(ids.filter((id) => !held.has(id)).toSorted()).toEqual(Object.keys(loose));
});

test("every foreign key has an index that begins with the id it holds", async () => {
  const indexed = await db.$queryRaw<{ first: string }[]>`
    SELECT indrelid::regclass::text || '.' || attname AS "first" FROM pg_index
    JOIN pg_attribute ON attrelid = indrelid AND attnum = indkey[0] WHERE indisvalid AND indpred IS NULL`;
  const firsts = new Set(indexed.map(({ first }) => first));
  expect((await references()).map(nameOf).filter((name) => !firsts.has(name))).toEqual([]);
});

test("a row that carries its parent's id points at no other parent's child", async () => {
  const all = await columns();
  const apart = (await references()).flatMap((reference) => {
    const { from, to, columns: held } = reference;
    const inBoth = (all.get(from) ?? []).filter(
      (name) => name.endsWith("_id") && all.get(to)?.includes(name),
    );
    const free = from === to ? [] : inBoth.filter((name) => !held.includes(name));
    return free.map((name) => `${nameOf(reference)} shares ${name}`);
  });
  expect(apart.toSorted()).toEqual(Object.keys(independent));
});

test("nothing that people told us, and nothing made of it, goes with another row", async () => {
  const going = (await references()).filter(({ deletion }) => deletion !== "refused");
  expect(Object.fromEntries(going.map((reference) => [nameOf(reference), reference.deletion]))).toEqual(
    goesWith,
  );
});

test("every rule of the database has a reason that the product knows", async () => {
  const functions = await db.$queryRaw<{ text: string }[]>`
    SELECT prosrc AS "text" FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prorettype = 'trigger'::regtype`;
  const raised = functions.flatMap(({ text }) => [
    ...text.matchAll(/RAISE EXCEPTION [^;]*?(?:ERRCODE = '(\w+)')?;/g),
  ]);
  expect([...new Set(raised.map(([, code]) => code))].toSorted()).toEqual(Object.keys(refusals));
});
