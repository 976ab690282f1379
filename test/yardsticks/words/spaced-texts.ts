import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { keysOf } from './used-keys';

/** Beside one of these Chinese has no space: the sign brings its own. */
const WIDE_END = /[。！？；：，、）]$/u;
const WIDE_START = /^[（：，。；、]/u;

/** Keys of the texts that end or begin with one, one a line. */
export interface WideKeys {
  readonly last: string;
  readonly first: string;
}
type Edge = keyof WideKeys;

export function wideKeys(chinese: object): WideKeys {
  const keysWith = (sign: RegExp): string =>
    keysOf(chinese)
      .filter((key) => sign.test(textAt(chinese, key)))
      .join('\n');
  return { last: keysWith(WIDE_END), first: keysWith(WIDE_START) };
}

/**
 * Where the code puts a space after a text whose Chinese ends with a wide sign, or before one that begins with it, as
 * `file:line`: between elements, in a template, or in a shown list that is joined with spaces.
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
  const isWide = (node: ts.Node | undefined, edge: Edge): boolean =>
    keysAt(node, edge).some((key) => key.test(wide[edge]));
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
      const shown = node.children.filter((child) => !isLayout(child));
      for (const [index, child] of shown.slice(0, -1).entries()) {
        const isBeside = isWide(shown[index - 1], 'last') || isWide(shown[index + 1], 'first');
        if (index > 0 && isSpace(child) && isBeside) note(child);
      }
    }
    if (ts.isTemplateExpression(node)) {
      for (const { expression, literal } of node.templateSpans) {
        if (literal.text.startsWith(' ') && isWide(expression, 'last')) note(expression);
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
  return isJoin && ts.isStringLiteral(by) && /^ +$/.test(by.text) && isShown(node);
}

/** Whether it is what an element may have in it, itself or as a branch of a choice. */
function isShown({ parent }: ts.Node): boolean {
  if (ts.isJsxExpression(parent)) return !ts.isJsxAttribute(parent.parent);
  const isChoice = ts.isConditionalExpression(parent) || ts.isParenthesizedExpression(parent);
  return isChoice && isShown(parent);
}

/** Patterns of the keys of those texts with which something that is shown may end, or begin. */
function keysAt(node: ts.Node | undefined, edge: Edge): readonly RegExp[] {
  if (node === undefined) return [];
  if (ts.isJsxExpression(node) || ts.isParenthesizedExpression(node)) {
    return keysAt(node.expression, edge);
  }
  if (ts.isJsxElement(node) || ts.isJsxFragment(node)) {
    const shown = node.children.filter((child) => !isLayout(child));
    return keysAt(shown.at(edge === 'last' ? -1 : 0), edge);
  }
  if (ts.isConditionalExpression(node)) {
    return [...keysAt(node.whenTrue, edge), ...keysAt(node.whenFalse, edge)];
  }
  if (ts.isBinaryExpression(node)) return keysAt(node.right, edge);
  if (ts.isTemplateExpression(node)) {
    const [beside, span] =
      edge === 'last'
        ? [node.templateSpans.at(-1)?.literal, node.templateSpans.at(-1)]
        : [node.head, node.templateSpans[0]];
    return beside?.text === '' ? keysAt(span?.expression, edge) : [];
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
