import type { Buffer } from "node:buffer";
import { SaxesParser } from "saxes";

/** An element: its name and its attributes without prefixes, and what an attribute "id" of another space refers to. */
export type XmlElement = {
  space: string;
  name: string;
  attributes: ReadonlyMap<string, string>;
  relation: string;
};

type XmlWalk = {
  open: (element: XmlElement) => void;
  close: (element: XmlElement) => void;
  text: (words: string) => void;
};

const deepest = 200;

/** Thrown for a part that has a document type: entities and external references are defined there. */
export class DefinesEntities extends Error {}

/**
 * Walks through a part of a document. Throws DefinesEntities, and for XML that is broken or nested deeper than documents
 * are. Nothing outside the part is ever read.
 */
export function walkXml(part: Buffer, walk: XmlWalk): void {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new DefinesEntities();
  });
  parser.on("opentag", (tag) => {
    if (open.length >= deepest) throw new Error("Nested too deep.");
    const attributes = new Map(Object.values(tag.attributes).map((one) => [one.local, one.value]));
    const relation = Object.values(tag.attributes).find((one) => one.local === "id" && one.uri !== "");
    const element = { space: tag.uri, name: tag.local, attributes, relation: relation?.value ?? "" };
    open.push(element);
    walk.open(element);
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) walk.close(element);
  });
  parser.on("text", walk.text);
  parser.on("cdata", walk.text);
  parser.write(new TextDecoder("utf-8", { fatal: true }).decode(part)).close();
}

/** A count that an attribute gives, at least 1; one that is no number is 1. */
export function countOf({ attributes }: XmlElement, name: string): number {
  const count = Number(attributes.get(name) ?? 1);
  return Number.isSafeInteger(count) && count > 0 ? count : 1;
}
