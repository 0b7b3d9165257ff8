import { pino } from "pino";
import { env } from "./env.server.ts";

/** The program's log: one JSON line an event. Addresses, cookies and bodies never reach it. */
export const log = pino({ level: env.NODE_ENV === "test" ? "silent" : env.LOG_LEVEL, base: null });
