import { Prisma } from "#app/platform/database/client/client.ts";
import type { Permission } from "#app/platform/database/client/enums.ts";
import { db } from "#app/platform/database/database.server.ts";
import { noGroup } from "./passage-list.ts";
import { notTakenBack, passageTables } from "./passage-search.server.ts";

export type FilterChoice<Value extends string = string> = { value: Value; label: string; passages: number };

export type FilterChoices = {
  channels: FilterChoice[];
  groups: FilterChoice[];
  /** None where nobody was asked where they live. */
  localities: FilterChoice[];
  languages: FilterChoice[];
  permissions: FilterChoice<Permission>[];
  prompts: (FilterChoice & { code: string })[];
};

/** What a consultation's passages can be narrowed to, with how many each choice has. The label of no group is empty. */
export async function listFilterChoices(consultationId: string): Promise<FilterChoices> {
  const count = <Value extends string>(
    value: Prisma.Sql,
    label: Prisma.Sql,
    order: Prisma.Sql,
  ) => db.$queryRaw<FilterChoice<Value>[]>`
    SELECT ${value} AS "value", ${label} AS "label", count(*)::int AS "passages"
    FROM ${passageTables} WHERE c."consultation_id" = ${consultationId} AND ${notTakenBack}
      AND ${value} IS NOT NULL
    GROUP BY 1, 2, ${order} ORDER BY ${order}`;
  const channel = Prisma.sql`c."channel"`;
  const language = Prisma.sql`c."language"`;
  const prompts = await db.$queryRaw<(FilterChoice & { code: string })[]>`
    SELECT p."prompt_id" AS "value", min(p."prompt") AS "label", min(p."prompt_code") AS "code",
      count(*)::int AS "passages"
    FROM ${passageTables} WHERE c."consultation_id" = ${consultationId} AND ${notTakenBack}
    GROUP BY 1 ORDER BY length(min(p."prompt_code")), min(p."prompt_code")`;
  return {
    channels: await count(channel, channel, channel),
    groups: await count(
      Prisma.sql`COALESCE(g."id", ${noGroup}::text)`,
      Prisma.sql`COALESCE(g."name", '')`,
      Prisma.sql`g."position"`,
    ),
    localities: await count(Prisma.sql`l."id"`, Prisma.sql`l."name"`, Prisma.sql`l."position"`),
    languages: await count(language, language, language),
    permissions: await count<Permission>(
      Prisma.sql`r."permission"::text`,
      Prisma.sql`r."permission"::text`,
      Prisma.sql`r."permission"`,
    ),
    prompts,
  };
}

export type ConsultationChoice = { id: string; title: string; passages: number };

/** Consultations whose words can be read, the one that opened last first. */
export async function listConsultationChoices(): Promise<ConsultationChoice[]> {
  return await db.$queryRaw<ConsultationChoice[]>`
    SELECT n."id", n."title", (
      SELECT count(*)::int FROM "passage" p
        JOIN "contribution" c ON c."id" = p."contribution_id" JOIN "respondent" r ON r."id" = c."respondent_id"
      WHERE c."consultation_id" = n."id" AND ${notTakenBack}
    ) AS "passages"
    FROM "consultation" n ORDER BY n."opens_at" DESC, n."id"`;
}
