import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { keysOf } from './used-keys';

/** After one of these Chinese has no space: the sign brings its own. */
const WIDE_END = /[。！？；：，、）]$/u;

/** Keys of those texts, one a line. */
export type WideKeys = string;

export function wideKeys(chinese: object): WideKeys {
  return keysOf(chinese)
    .filter((key) => WIDE_END.test(textAt(chinese, key)))
    .join('\n');
}

/**
 * Where the code puts a space after a text whose Chinese ends with a wide sign, as `file:line`: between elements, in a
 * template, or in a shown list that is joined with spaces.
 */
export function spacedTexts(
  path: string,
  wide: WideKeys,
  code = readFileSync(path, 'utf8'),
): readonly string[] {
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const note = (node: ts.Node): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getEnd());
    found.push(`${path}:${String(line + 1)}`);
  };
  const isWide = (node: ts.Node): boolean => lastKeys(node).some((key) => key.test(wide));
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      const shown = node.children.filter((child) => !isLayout(child));
      for (const [index, child] of shown.slice(0, -1).entries()) {
        const before = shown[index - 1];
        if (before !== undefined && isSpace(child) && isWide(before)) note(child);
      }
    }
    if (ts.isTemplateExpression(node)) {
      for (const { expression, literal } of node.templateSpans) {
        if (literal.text.startsWith(' ') && isWide(expression)) note(expression);
      }
    }
    if (isShownJoin(node)) note(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** How the code is laid out: React shows nothing of it. */
function isLayout(node: ts.Node): boolean {
  return ts.isJsxText(node) && /^\s*\n\s*$/.test(node.text);
}

function isSpace(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return /^ +$/.test(node.text);
  const { expression } = ts.isJsxExpression(node) ? node : {};
  return expression !== undefined && ts.isStringLiteral(expression) && /^ +$/.test(expression.text);
}

/** `{texts.join(' ')}` between elements. */
function isShownJoin(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const [by] = node.arguments;
  const isJoin = node.expression.name.text === 'join' && by !== undefined;
  const isShown = ts.isJsxExpression(node.parent) && !ts.isJsxAttribute(node.parent.parent);
  return isJoin && isShown && ts.isStringLiteral(by) && /^ *$/.test(by.text) && by.text !== '';
}

/** Patterns of the keys of those texts with which something that is shown may end. */
function lastKeys(node: ts.Node | undefined): readonly RegExp[] {
  if (node === undefined) return [];
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) {
    return lastKeys(node.expression);
  }
  if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
    return lastKeys(node.children.filter((child) => !isLayout(child)).at(-1));
  }
  if (ts.isConditionalExpression(node)) {
    return [...lastKeys(node.whenTrue), ...lastKeys(node.whenFalse)];
  }
  if (ts.isBinaryExpression(node)) return lastKeys(node.right);
  if (ts.isTemplateExpression(node)) {
    const last = node.templateSpans.at(-1);
    return last?.literal.text === '' ? lastKeys(last.expression) : [];
  }
  if (!ts.isCallExpression(node) || node.expression.getText() !== 't') return [];
  return keyPatterns(node.arguments[0]);
}

function keyPatterns(key: ts.Expression | undefined): readonly RegExp[] {
  if (key === undefined) return [];
  if (ts.isStringLiteralLike(key)) return [pattern([key.text])];
  if (ts.isConditionalExpression(key)) {
    return [...keyPatterns(key.whenTrue), ...keyPatterns(key.whenFalse)];
  }
  if (!ts.isTemplateExpression(key)) return [];
  return [pattern([key.head.text, ...key.templateSpans.map(({ literal }) => literal.text)])];
}

/** What is put in is one step of the path; a text that counts has its form behind it. */
function pattern(parts: readonly string[]): RegExp {
  const path = parts.map((part) => part.replaceAll('.', '\\.')).join('\\w+');
  return new RegExp(`^${path}(?:_other)?$`, 'm');
}

function textAt(texts: object, key: string): string {
  const found = key
    .split('.')
    .reduce<unknown>(
      (at, step) =>
        typeof at === 'object' && at !== null
          ? Object.entries(at).find(([name]) => name === step)?.[1]
          : undefined,
      texts,
    );
  return typeof found === 'string' ? found : '';
}
