// How long it takes to find where the words of 2,000 comments stand in a revised draft of 200 pages: no server, no browser.
import { createServer } from "vite";

const pages = 200;
const paragraphsOnPage = 5;
const wordsInParagraph = 90;
const comments = 2000;

/** A generator of numbers that are the same every time (mulberry32). */
function numbersFrom(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const vocabulary = (
  "we will offer help on the day people ask for it and say what came of that in each place where a family can come " +
  "staff listen first peers lead services open doors evenings buses kits counsel doctor nurse worker plan money board " +
  "children carers stigma respect choice language waiting list letter phone text room quiet early late never always"
).split(" ");

/** A draft, and the same draft revised: a third of its paragraphs changed, some moved, split, joined and removed. */
function makeDrafts() {
  const next = numbersFrom(2014);
  const sentence = () => Array.from({ length: 15 }, () => vocabulary[next(vocabulary.length)]).join(" ");
  const before = Array.from({ length: pages * paragraphsOnPage }, (_, index) => ({
    id: `p${index}`,
    text: Array.from({ length: wordsInParagraph / 15 }, () => `${sentence()} ${next(100_000)}.`).join(" "),
  }));
  const after = [];
  for (const { id, text } of before) {
    const words = text.split(" ");
    const at = next(words.length);
    const kind = next(30);
    if (kind === 0) continue;
    if (kind === 1) {
      after.push({ id, text: words.slice(0, at + 1).join(" ") });
      after.push({ id: `${id}s`, text: words.slice(at + 1).join(" ") || "…" });
    } else if (kind === 2 && after.length > 0) after[after.length - 1].text += ` ${text}`;
    else if (kind === 3) after.splice(next(after.length + 1), 0, { id, text });
    else if (kind < 10) {
      words.splice(at, next(4), ...sentence().split(" ").slice(0, next(6)));
      after.push({ id, text: words.join(" ") });
    } else after.push({ id, text });
  }
  return { before, after, next };
}

/** Milliseconds, the median of five, and how many comments ended in each state. */
export async function anchorComments() {
  const vite = await createServer({
    configFile: false,
    appType: "custom",
    logLevel: "error",
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  });
  try {
    const { anchorOf } = await vite.ssrLoadModule("/app/features/listening/panel/anchor.ts");
    const { placerBetween } = await vite.ssrLoadModule("/app/features/listening/panel/placement.ts");
    const { before, after, next } = makeDrafts();
    const anchors = Array.from({ length: comments }, () => {
      const paragraph = before[next(before.length)];
      const start = next(paragraph.text.length - 60);
      return anchorOf(paragraph, { start, end: start + 10 + next(50) });
    });
    const times = [];
    let states = {};
    for (let round = 0; round < 5; round++) {
      states = {};
      const began = performance.now();
      const place = placerBetween(before, after);
      for (const anchor of anchors) {
        const { state } = place(anchor);
        states[state] = (states[state] ?? 0) + 1;
      }
      times.push(performance.now() - began);
    }
    times.sort((one, other) => one - other);
    return { milliseconds: times[2], states, comments, pages };
  } finally {
    await vite.close();
  }
}
