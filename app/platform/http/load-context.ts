import type { Refusal } from "./refusal.ts";

/** What the HTTP server tells every loader and action about their request. */
export type RequestFacts = {
  /** Allows this response's scripts; absent on public pages, which have none. */
  nonce: string;
  /** Lets this response's page run the scripts that carry the nonce. */
  allowScripts: () => void;
  /** The reference under which a failure is logged and shown. */
  requestId: string;
  /** The visitor's network address: for rate limits only, never stored or logged. */
  clientAddress: string;
  /** Why the request is refused, when the server has refused it before looking at what it asks for. */
  refusal?: Refusal;
  /** Set by a loader whose page is the same for everyone: kept until this moment (epoch milliseconds) at the latest. */
  keepUntil?: number;
  /** Set by a loader whose page is the same for everyone but for its own part. */
  frame?: { version: number; until: number };
  /** The version of public content from which that loader read. */
  contentVersion?: number;
};

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestFacts {}
  interface Future {
    v3_singleFetch: true;
  }
}
