import { messages } from "@electric-sql/pglite";
import { isDriverAdapterError } from "@prisma/driver-adapter-utils";
import { DatabaseError } from "pg";
import { Prisma } from "./client/client.ts";

/** The SQLSTATE of each rule that the migrations' triggers hold to, and the reason that the product knows it by. */
export const refusals = {
  RF001: "neverAltered",
  RF002: "takenIn",
  RF003: "versionPublished",
  RF004: "otherWords",
  RF005: "takenBack",
  RF006: "notQuotable",
  RF007: "permissionRaised",
  RF008: "commentsUnanswered",
  RF009: "codeReserved",
  RF010: "otherPlan",
} as const;

export type Refusal = (typeof refusals)[keyof typeof refusals];

/** Why the database refused a statement, by whichever way it was asked. Null: it was no rule of ours, or no refusal. */
export function refusalOf(error: unknown): Refusal | null {
  const state = stateOf(error);
  return state !== undefined && isKnown(state) ? refusals[state] : null;
}

const isKnown = (state: string): state is keyof typeof refusals => state in refusals;

function stateOf(error: unknown): string | undefined {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const { driverAdapterError } = error.meta ?? {};
    return isDriverAdapterError(driverAdapterError) ? driverAdapterError.cause.originalCode : undefined;
  }
  return error instanceof DatabaseError || error instanceof messages.DatabaseError ? error.code : undefined;
}
