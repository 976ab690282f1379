import { invalid, notModelled } from '../rest/refusal';
import type { CqlClause } from './cql';
import type { IndexedPage } from './search-index';

/** Whether the page meets the condition. @throws ConfluenceRefusal 400, 501 for what a field does not take */
export function meets(page: IndexedPage, clause: CqlClause): boolean {
  const { field, operator, values } = clause;
  if (operator === '~') {
    if (field !== 'title' && field !== 'text') throw invalid(`${field} does not support ~.`);
    return values.every((value) => holdsWords(page, field, value));
  }
  if (field === 'text') throw invalid('text supports ~ alone.');
  const wanted = field === 'type' ? values.map(requirePage) : values;
  const isAmong = factsOf(page, field).some((fact) =>
    wanted.some((value) => value.toLowerCase() === fact.toLowerCase()),
  );
  return operator === '!=' ? !isAmong : isAmong;
}

/** Blog posts, attachments and comments are no results here. */
function requirePage(type: string): string {
  if (type !== 'page') throw notModelled(`search for content of type ${type}`);
  return type;
}

function factsOf(page: IndexedPage, field: Exclude<CqlClause['field'], 'text'>): readonly string[] {
  switch (field) {
    case 'ancestor':
      return page.ancestors.map(String);
    case 'id':
      return [String(page.id)];
    case 'label':
      return page.labels;
    case 'parent':
      return page.parentId === undefined ? [] : [String(page.parentId)];
    case 'space':
      return [page.spaceKey];
    case 'title':
      return [page.title];
    case 'type':
      return ['page'];
  }
}

/** Words are compared whole; `*` at the end takes any ending. Chinese is found as it stands. */
function holdsWords(page: IndexedPage, field: 'title' | 'text', value: string): boolean {
  const text = (field === 'title' ? page.title : `${page.title} ${page.text}`).toLowerCase();
  const words = text.split(/[^\p{L}\p{N}_-]+/u);
  return value
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => {
      if (/\p{Script=Han}/u.test(word)) return text.includes(word);
      return word.endsWith('*')
        ? words.some((one) => one.startsWith(word.slice(0, -1)))
        : words.includes(word);
    });
}
