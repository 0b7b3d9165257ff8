import type { Buffer } from "node:buffer";
import { walkXml, type XmlElement } from "./walk-xml.server.ts";

type Level = { format: string; text: string; start: number };
type List = { abstract: string; starts: Map<number, number> };

const deepestLevel = 9;

/** What stands before the paragraphs of a Word document's lists: a bullet, or their number as the document counts. */
export class WordLists {
  private readonly levels = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, List>();
  private readonly ofStyles = new Map<string, { list: string; level: number }>();
  private readonly counts = new Map<string, number[]>();

  /** From word/numbering.xml and word/styles.xml, where the document has them. Throws for broken XML. */
  constructor(numbering: Buffer | undefined, styles: Buffer | undefined) {
    if (numbering) this.readNumbering(numbering);
    if (styles) this.readStyles(styles);
  }

  /** The mark of the next paragraph of a list, with the space after it; nothing where it is in none. */
  markOf(paragraph: { style: string; list: string | null; level: number | null }): string {
    const styled = this.ofStyles.get(paragraph.style);
    const list = paragraph.list ?? styled?.list ?? null;
    if (list === null || list === "0") return "";
    const level = Math.min(paragraph.level ?? styled?.level ?? 0, deepestLevel);
    const found = this.lists.get(list);
    const levels = this.levels.get(found?.abstract ?? "");
    const shape = levels?.get(level);
    if (!found || !levels || !shape || shape.format === "bullet") return "• ";
    if (shape.format === "none") return "";
    const counts = this.count(found.starts.size > 0 ? `list ${list}` : found.abstract, found, levels, level);
    const words = shape.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1;
      return numeral(counts[at] ?? 1, levels.get(at)?.format ?? "decimal");
    });
    return words.trim() === "" ? "" : `${words.trim()} `;
  }

  private count(key: string, list: List, levels: ReadonlyMap<number, Level>, level: number): number[] {
    const startOf = (at: number) => list.starts.get(at) ?? levels.get(at)?.start ?? 1;
    const before = this.counts.get(key) ?? [];
    const counts = Array.from(
      { length: level + 1 },
      (_, at) => before[at] ?? startOf(at) - (at === level ? 1 : 0),
    );
    counts[level] = (counts[level] ?? 0) + 1;
    this.counts.set(key, counts);
    return counts;
  }

  private readNumbering(part: Buffer): void {
    let abstract = "";
    let list = "";
    let level = 0;
    const open = (element: XmlElement) => {
      const { name, attributes } = element;
      const value = attributes.get("val") ?? "";
      if (name === "abstractNum") {
        abstract = attributes.get("abstractNumId") ?? "";
        this.levels.set(abstract, new Map());
      } else if (name === "num") {
        list = attributes.get("numId") ?? "";
        abstract = "";
      } else if (name === "abstractNumId") this.lists.set(list, { abstract: value, starts: new Map() });
      else if (name === "lvlOverride") level = Number(attributes.get("ilvl") ?? 0);
      else if (name === "startOverride") this.lists.get(list)?.starts.set(level, Number(value) || 1);
      else if (name === "lvl") {
        level = Number(attributes.get("ilvl") ?? 0);
        this.levels.get(abstract)?.set(level, { format: "decimal", text: "", start: 1 });
      } else {
        const shape = this.levels.get(abstract)?.get(level);
        if (!shape) return;
        if (name === "numFmt") shape.format = value;
        else if (name === "lvlText") shape.text = value;
        else if (name === "start") shape.start = Number(value) || 1;
      }
    };
    walkXml(part, { open, close: () => {}, text: () => {} });
  }

  private readStyles(part: Buffer): void {
    let style = "";
    let level = 0;
    let isOfStyle = false;
    walkXml(part, {
      open: ({ name, attributes }) => {
        if (name === "style") {
          style = attributes.get("styleId") ?? "";
          level = 0;
          isOfStyle = true;
        } else if (!isOfStyle) return;
        else if (name === "ilvl") level = Number(attributes.get("val") ?? 0);
        else if (name === "numId") this.ofStyles.set(style, { list: attributes.get("val") ?? "0", level });
      },
      close: ({ name }) => {
        if (name === "style") isOfStyle = false;
      },
      text: () => {},
    });
  }
}

const romans: [number, string][] = [
  ...([
    [1000, "m"],
    [900, "cm"],
    [500, "d"],
    [400, "cd"],
    [100, "c"],
    [90, "xc"],
  ] as [number, string][]),
  ...([
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ] as [number, string][]),
];

function numeral(count: number, format: string): string {
  const written = format.endsWith("Roman")
    ? roman(count)
    : format.endsWith("Letter")
      ? letters(count)
      : format === "decimalZero" && count < 10
        ? `0${count}`
        : String(count);
  return format.startsWith("upper") ? written.toUpperCase() : written;
}

/** a, b … z, aa, bb: as word processors count with letters. */
function letters(count: number): string {
  const place = Math.max(0, count - 1);
  return String.fromCharCode(97 + (place % 26)).repeat(Math.min(9, Math.floor(place / 26) + 1));
}

function roman(count: number): string {
  let [left, written] = [Math.min(count, 9999), ""];
  for (const [value, sign] of romans) {
    while (left >= value) {
      written += sign;
      left -= value;
    }
  }
  return written;
}
