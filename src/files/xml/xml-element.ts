/**
 * What happened to a field of the file:
 * - `kept`: read as it stands; - `changed`: kept in another form, an `ImportProblem` says how;
 * - `recalculated`: follows from what was kept; - `noContent`: empty, or the value that says nothing;
 * - `leftOut`: not kept.
 */
export type Treatment = 'kept' | 'changed' | 'recalculated' | 'noContent' | 'leftOut';

/** An element as it was read. */
export interface XmlElement {
  /** Local name, without a namespace's prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** All text directly inside it; for an element with children only what is not white space. */
  text: string;
  readonly line: number;
  /** What a reader made of it, so that nothing is dropped unseen: what nobody touched is still undefined. */
  treatment: Treatment | undefined;
}

/** The first child of this name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

/** Children `item` inside the child `collection`, e.g. every `Task` in `Tasks`. */
export function listIn(
  element: XmlElement,
  collection: string,
  item: string,
): readonly XmlElement[] {
  return childrenOf(element, collection).flatMap((one) => childrenOf(one, item));
}

/** Text of the first child of this name, noted as kept; undefined when it is absent or empty. */
export function takeText(element: XmlElement, name: string): string | undefined {
  const child = childOf(element, name);
  if (child === undefined || child.children.length > 0) return undefined;
  const text = child.text.trim();
  child.treatment = text === '' ? 'noContent' : 'kept';
  return text === '' ? undefined : text;
}

/** Text of the first child of this name, without a note about it. */
export function textOf(element: XmlElement, name: string): string | undefined {
  const text = childOf(element, name)?.text.trim();
  return text === '' ? undefined : text;
}

/** Notes what became of the first child of this name. */
export function treat(element: XmlElement, name: string, treatment: Treatment): void {
  const child = childOf(element, name);
  if (child !== undefined) child.treatment = treatment;
}

/** Notes what became of an element and everything in it, over whatever was noted before. */
export function treatAll(element: XmlElement, treatment: Treatment): void {
  element.treatment = treatment;
  for (const child of element.children) treatAll(child, treatment);
}
