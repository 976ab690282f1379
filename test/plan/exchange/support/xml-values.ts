import { SaxesParser } from 'saxes';

/** An element as it stands in a file, read without the app. */
export interface PlainElement {
  readonly name: string;
  readonly path: string;
  text: string;
  readonly children: PlainElement[];
}

/** The tree of a file, read by the parser alone; paths start below the root. */
export function plainTree(xml: string): PlainElement {
  const parser = new SaxesParser();
  const root: PlainElement = { name: '', path: '', text: '', children: [] };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    const parent = open.at(-1) ?? root;
    const path = open.length <= 2 ? (open.length === 1 ? '' : name) : `${parent.path}/${name}`;
    const element = { name, path, text: '', children: [] };
    parent.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}

/** How often each element without children occurs, by path. */
export function countLeaves(element: PlainElement): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const visit = (one: PlainElement): void => {
    if (one.children.length === 0) counts.set(one.path, (counts.get(one.path) ?? 0) + 1);
    one.children.forEach(visit);
  };
  visit(element);
  return counts;
}

/** Every element without children at a path. */
export function leavesOf(element: PlainElement, path: string): readonly PlainElement[] {
  const below = element.children.flatMap((child) => leavesOf(child, path));
  return element.path === path && element.children.length === 0 ? [element, ...below] : below;
}

/** The tree as a file again. */
export function plainXml(root: PlainElement): string {
  const write = ({ name, text, children }: PlainElement): string => {
    const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    return `<${name}>${children.length > 0 ? children.map(write).join('') : escaped}</${name}>`;
  };
  const body = root.children.map(write).join('');
  return `<Project xmlns="http://schemas.microsoft.com/project">${body}</Project>`;
}
