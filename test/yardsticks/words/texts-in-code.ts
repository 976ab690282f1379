import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Attributes whose value is shown or read aloud. */
const SHOWN = new Set(['aria-label', 'aria-description', 'alt', 'label', 'placeholder', 'title']);
const LETTERS = /\p{L}{2,}/u;

/** Files that may show something. */
export function screenFiles(folder = 'static'): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return entry.name === 'node_modules' || entry.name === 'dist' ? [] : screenFiles(path);
    }
    return entry.name.endsWith('.tsx') ? [path] : [];
  });
}

/** Texts that a screen shows without asking the locale files, as `file:line text`. */
export function textsInCode(path: string, code = readFileSync(path, 'utf8')): readonly string[] {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node, text: string): void => {
    if (!LETTERS.test(text)) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
    found.push(`${path}:${line + 1} ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) {
      for (const text of literalsShown(node.expression)) note(node, text);
    }
    if (ts.isJsxAttribute(node) && SHOWN.has(node.name.getText(source))) {
      const { initializer } = node;
      if (initializer !== undefined && ts.isStringLiteral(initializer))
        note(node, initializer.text);
      if (initializer !== undefined && ts.isJsxExpression(initializer)) {
        for (const text of literalsShown(initializer.expression)) note(node, text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Literal texts that an expression may come to: itself, a branch of a choice, the parts of a template. */
function literalsShown(expression: ts.Expression | undefined): readonly string[] {
  if (expression === undefined) return [];
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isParenthesizedExpression(expression)) return literalsShown(expression.expression);
  if (ts.isConditionalExpression(expression)) {
    return [...literalsShown(expression.whenTrue), ...literalsShown(expression.whenFalse)];
  }
  if (ts.isBinaryExpression(expression)) return literalsShown(expression.right);
  if (ts.isTemplateExpression(expression)) {
    return [expression.head.text, ...expression.templateSpans.map(({ literal }) => literal.text)];
  }
  return [];
}
