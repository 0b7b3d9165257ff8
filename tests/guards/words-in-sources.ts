import { readFileSync } from "node:fs";
import ts from "typescript";
import { sourceFiles } from "./source-files.ts";

type Place = { place: string };

/** What the product's sources say in quotes: whole texts, templates as what they can become, and the texts that t() is called with. */
export type WordsInSources = {
  texts: (Place & { text: string })[];
  templates: (Place & { start: string; pattern: RegExp })[];
  /** With the names in the object handed to t(), where the code shows all of them. */
  calls: (Place & { key: string; values: string[] | null })[];
};

/** Reads every file under app/ with the compiler's own parser. */
export function wordsInSources(): WordsInSources {
  const words: WordsInSources = { texts: [], templates: [], calls: [] };
  for (const file of sourceFiles("app")) {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
    const visit = (node: ts.Node) => {
      const place = `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
      if (ts.isStringLiteralLike(node)) words.texts.push({ place, text: node.text });
      if (ts.isTemplateExpression(node))
        words.templates.push({ place, start: node.head.text, pattern: patternOf(node) });
      if (ts.isCallExpression(node) && /(^|\.)t$/.test(node.expression.getText()))
        for (const key of textsIn(node.arguments[0]))
          words.calls.push({ place, key, values: namesIn(node.arguments[1]) });
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return words;
}

/** The texts that an expression can be: itself, or either side of a choice. */
function textsIn(node: ts.Node | undefined): string[] {
  if (!node) return [];
  if (ts.isConditionalExpression(node)) return [...textsIn(node.whenTrue), ...textsIn(node.whenFalse)];
  return ts.isStringLiteralLike(node) ? [node.text] : [];
}

function namesIn(values: ts.Node | undefined): string[] | null {
  if (!values) return [];
  if (!ts.isObjectLiteralExpression(values) || values.properties.some(ts.isSpreadAssignment)) return null;
  return values.properties.flatMap((property) => property.name?.getText() ?? []);
}

function patternOf(template: ts.TemplateExpression): RegExp {
  const parts = [template.head, ...template.templateSpans.map(({ literal }) => literal)];
  const escaped = parts.map(({ text }) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join("[A-Za-z0-9_.-]+")}$`);
}
