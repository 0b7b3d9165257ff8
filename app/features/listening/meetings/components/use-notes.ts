import { useCallback, useEffect, useRef, useState } from "react";
import { paths } from "#app/paths.ts";
import { type LineView, mergeLines } from "../note-line.ts";
import {
  type Fields,
  keepOutbox,
  outboxName,
  type Pending,
  type Problem,
  readOutbox,
  type ShownLine,
  shownLines,
} from "../outbox.ts";

const pollEvery = 4000;
const longestWait = 15_000;

export type Connection = "ok" | "broken" | "signedOut";

/** What the server answers to a device: whether it took a change, and the lines that changed since. */
type Answer = {
  ok: boolean;
  reason?: Problem["reason"];
  theirs?: LineView;
  version: number;
  lines: LineView[];
};

export type Notes = {
  /** False until the page's script runs: forms are then sent as forms. */
  isLive: boolean;
  lines: ShownLine[];
  pending: Pending[];
  connection: Connection;
  /** False when the device keeps nothing, so that unsent lines live only as long as the page. */
  canKeep: boolean;
  send: (fields: Fields) => void;
  drop: (key: string) => void;
};

/** A version 4 UUID, also where the page is not served over HTTPS. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/**
 * The notes of a session on one device: changes are kept on it until the server has confirmed them, sent in their order,
 * and sent again until they come through; what others note is asked for every few seconds.
 */
export function useNotes(page: {
  meetingId: string;
  viewerId: string;
  lines: LineView[];
  version: number;
  isLastPage: boolean;
}): Notes {
  const { meetingId, viewerId, isLastPage } = page;
  const name = outboxName(viewerId, meetingId);
  const [isLive, setIsLive] = useState(false);
  const [known, setKnown] = useState(page.lines);
  const [pending, setPending] = useState<Pending[]>([]);
  const [connection, setConnection] = useState<Connection>("ok");
  const [canKeep, setCanKeep] = useState(true);
  const version = useRef(page.version);
  const outbox = useRef<Pending[]>([]);
  const isBusy = useRef(false);
  const first = page.lines[0]?.position ?? 0;

  const keep = useCallback(
    (change: (kept: Pending[]) => Pending[]) => {
      outbox.current = change(outbox.current);
      setPending(outbox.current);
      // Another window may have kept something meanwhile, so its changes are changed too and not written over.
      setCanKeep(keepOutbox(localStorage, name, change(readOutbox(localStorage, name))));
    },
    [name],
  );

  const take = useCallback(
    (answer: Answer) => {
      version.current = Math.max(version.current, answer.version);
      setKnown((lines) => {
        const here = new Set(lines.map((line) => line.id));
        const last = lines.at(-1)?.position ?? 0;
        const isOnPage = ({ id, position }: LineView) =>
          here.has(id) || (position >= first && (isLastPage || position <= last));
        return mergeLines(lines, answer.lines.filter(isOnPage));
      });
    },
    [first, isLastPage],
  );

  const ask = useCallback(
    async (fields?: Fields): Promise<Answer | null> => {
      try {
        const response = await fetch(paths.office.meetingLines(meetingId, version.current), {
          method: fields ? "POST" : "GET",
          body: fields ? new URLSearchParams(fields) : undefined,
          redirect: "manual",
          signal: AbortSignal.timeout(longestWait),
        });
        if (response.type === "opaqueredirect" || response.status === 403) {
          setConnection("signedOut");
          return null;
        }
        if (![200, 400, 409].includes(response.status)) throw new Error(String(response.status));
        const answer: Answer = await response.json();
        setConnection("ok");
        return answer;
      } catch {
        setConnection("broken");
        return null;
      }
    },
    [meetingId],
  );

  const flush = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      for (let next = waiting(outbox.current); next; next = waiting(outbox.current)) {
        const { key } = next;
        const answer = await ask(next.fields);
        if (!answer) return;
        take(answer);
        const problem: Problem = { reason: answer.reason ?? "notUnderstood", theirs: answer.theirs };
        keep((kept) =>
          answer.ok
            ? kept.filter((one) => one.key !== key)
            : kept.map((one) => (one.key === key ? { ...one, problem } : one)),
        );
      }
    } finally {
      isBusy.current = false;
    }
  }, [ask, keep, take]);

  useEffect(() => {
    outbox.current = readOutbox(localStorage, name);
    setPending(outbox.current);
    setIsLive(true);
    void flush();
    const tick = async () => {
      if (waiting(outbox.current)) return await flush();
      if (isBusy.current || document.visibilityState === "hidden") return;
      const answer = await ask();
      if (answer) take(answer);
    };
    const timer = setInterval(() => void tick(), pollEvery);
    const onOnline = () => void flush();
    window.addEventListener("online", onOnline);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", onOnline);
    };
  }, [ask, flush, name, take]);

  const send = useCallback(
    (fields: Fields) => {
      const own = { key: newId(), fields };
      keep((kept) => [...kept, own]);
      void flush();
    },
    [flush, keep],
  );
  const drop = useCallback((key: string) => keep((kept) => kept.filter((one) => one.key !== key)), [keep]);

  return { isLive, lines: shownLines(known, pending), pending, connection, canKeep, send, drop };
}

/** The first change that is neither confirmed nor refused. */
function waiting(pending: readonly Pending[]): Pending | undefined {
  return pending.find((one) => one.problem === undefined);
}
