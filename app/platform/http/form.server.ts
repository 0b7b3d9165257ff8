import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";
import type { LocaleKey } from "#app/platform/i18n/texts.ts";
import { newId } from "../database/new-id.ts";
import { badRequest } from "./replies.server.ts";

/** For each wrong field, by its name, the key of what is said about it. */
export type FieldErrors = Record<string, LocaleKey>;

/** What a form sends back to its page: every value as typed, and what is wrong. */
export type FormState = { typed: Record<string, string | string[]>; errors: FieldErrors };

export const emptyForm: FormState = { typed: {}, errors: {} };

export type ParsedForm<Value> =
  | { ok: true; value: Value; typed: FormState["typed"]; recordId: string }
  | ({ ok: false } & FormState);

/** Reads a posted form and checks it against a schema whose messages are locale keys. Control characters are dropped first. */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ParsedForm<z.output<Schema>>> {
  return parseFields(await readFields(request), schema);
}

/** The fields of a posted form, with text made safe to store. A body that is no form is a 400. */
export async function readFields(request: Request): Promise<FormData> {
  const received = await request.formData().catch(() => {
    throw badRequest();
  });
  return storableFields(received);
}

/** The same fields with text made safe to store; files stay as they are. */
export function storableFields(received: Iterable<[string, FormDataEntryValue]>): FormData {
  const fields = new FormData();
  for (const [name, value] of received) {
    fields.append(storable(name), typeof value === "string" ? storable(value) : value);
  }
  return fields;
}

/** As parseForm, for fields already read. */
export function parseFields<Schema extends z.ZodType>(
  fields: FormData,
  schema: Schema,
): ParsedForm<z.output<Schema>> {
  const typed = typedValues(fields);
  const submission = parseWithZod(fields, { schema });
  if (submission.status === "success")
    return { ok: true, value: submission.value as z.output<Schema>, typed, recordId: recordIdOf(fields) };
  const errors: FieldErrors = {};
  for (const [field, messages] of Object.entries(submission.error ?? {})) {
    const first = messages?.[0];
    // Every text in a schema that reads like a key is one: the guard over the locale files holds them to it.
    if (first) errors[field] = first as LocaleKey;
  }
  return { ok: false, typed, errors };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The id of the record that a form makes: the one it was shown with, so that a form sent twice makes one record (see
 * makeOnce), or a new one where it came without.
 */
function recordIdOf(fields: FormData): string {
  const sent = fields.get("recordId");
  return typeof sent === "string" && uuid.test(sent) ? sent : newId();
}

/**
 * Text as PostgreSQL can keep it and a page can show it: well-formed Unicode with \n line ends,
 * without control characters other than tab and line end. Everything else stays as it was typed.
 */
export function storable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n\t]/gu, "");
}

function typedValues(fields: FormData): FormState["typed"] {
  const typed: FormState["typed"] = {};
  for (const name of new Set(fields.keys())) {
    const values = fields.getAll(name).filter((value) => typeof value === "string");
    typed[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return typed;
}
