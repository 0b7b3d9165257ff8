import { readFileSync } from "node:fs";
import ts from "typescript";
import { sourceFiles } from "./source-files.ts";

/** One place in the code that names texts: a whole key, or a pattern where part of the key is worked out. */
export type LocaleUse = {
  place: string;
  /** "ns:path" in full. Absent for a pattern. */
  key?: string;
  pattern?: RegExp;
  /** The names in the object handed to t(), when the code shows all of them. */
  values?: string[];
  /** True when t() itself is called with this key. */
  called: boolean;
};

const keyShape = /^[a-z-]+:[A-Za-z0-9_.-]+$/;
const keyStart = /^[a-z-]+:[A-Za-z0-9_.-]*$/;
const unprefixed = /^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*\.?$/;

/** Every text that the code under app/ names, whoever calls t() with it in the end. */
export function localeUses(namespaces: ReadonlySet<string>): LocaleUse[] {
  return sourceFiles("app").flatMap((file) => usesIn(file, namespaces));
}

function usesIn(file: string, namespaces: ReadonlySet<string>): LocaleUse[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  const uses: LocaleUse[] = [];
  const known = (text: string) => namespaces.has(text.split(":")[0] ?? "");
  const visit = (node: ts.Node) => {
    const call = translatingCall(node);
    const place = () => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isStringLiteralLike(node)) {
      if (call) uses.push({ place: place(), key: inFull(node.text), values: valuesOf(call), called: true });
      else if (keyShape.test(node.text) && known(node.text))
        uses.push({ place: place(), key: node.text, called: false });
    }
    if (ts.isTemplateExpression(node)) {
      const start = node.head.text;
      const names = call
        ? keyStart.test(start) || unprefixed.test(start)
        : keyStart.test(start) && known(start);
      if (names) uses.push({ place: place(), pattern: patternOf(node), called: Boolean(call) });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

/** The t(…) call whose key this node is (directly, or as one side of a choice), if any. */
function translatingCall(node: ts.Node): ts.CallExpression | undefined {
  let outermost = node;
  while (isChoiceOf(outermost.parent, outermost)) outermost = outermost.parent;
  const call = outermost.parent;
  if (!call || !ts.isCallExpression(call) || call.arguments[0] !== outermost) return undefined;
  const name = ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression;
  return ts.isIdentifier(name) && name.text === "t" ? call : undefined;
}

function isChoiceOf(parent: ts.Node | undefined, side: ts.Node): boolean {
  if (!parent) return false;
  if (ts.isParenthesizedExpression(parent)) return true;
  return ts.isConditionalExpression(parent) && parent.condition !== side;
}

function valuesOf(call: ts.CallExpression): string[] | undefined {
  const handed = call.arguments[1];
  if (!handed) return [];
  if (!ts.isObjectLiteralExpression(handed) || handed.properties.some(ts.isSpreadAssignment))
    return undefined;
  return handed.properties.flatMap((property) => property.name?.getText() ?? []);
}

function patternOf(template: ts.TemplateExpression): RegExp {
  const parts = [inFull(template.head.text), ...template.templateSpans.map((span) => span.literal.text)];
  return new RegExp(
    `^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[A-Za-z0-9_.-]+")}$`,
  );
}

// A key without a namespace is one of `common`.
function inFull(text: string): string {
  return text.includes(":") ? text : `common:${text}`;
}
