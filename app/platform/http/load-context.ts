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
  /** The moment of the request: the only clock of its loaders, its action and what they call. */
  now: Date;
  /** Why the request is refused, when the server has refused it before looking at what it asks for. */
  refusal?: Refusal;
  /**
   * Set by a loader whose page is the same for everyone, read from this version of public content: kept until that
   * moment (epoch milliseconds) at the latest, and not for visitors whose cookies are an exception.
   */
  keep?: { version: number; until: number; except: (cookies: string | undefined) => boolean };
  /** Set by a loader whose page is the same for everyone but for its own part. */
  template?: { version: number; until: number };
};

declare module "@remix-run/node" {
  interface AppLoadContext extends RequestFacts {}
  interface Future {
    v3_singleFetch: true;
  }
}
