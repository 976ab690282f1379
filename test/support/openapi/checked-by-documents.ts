import type { Product } from '../../../local-site/platform/product';
import { checkedProduct, type CheckedProduct } from './checked-product';
import { readOpenApiDocument } from './open-api-document';

/** Which documents describe a product; the first that covers a path has it. */
const DOCUMENTS = {
  jira: ['jira-platform-v3'],
  confluence: ['confluence-v2', 'confluence-v1'],
} as const;

/** The product, checked against Atlassian's documents where they are on this machine; `checked` gets who tells of violations. */
export function checkedByDocuments(product: Product, checked: CheckedProduct[]): Product {
  const documents = DOCUMENTS[product.name].flatMap((name) => readOpenApiDocument(name) ?? []);
  const byPath = documents.map((document) => ({
    document,
    product: checkedProduct(product, document),
  }));
  checked.push(...byPath.map((one) => one.product));
  return {
    name: product.name,
    handle: (request) =>
      (byPath.find(({ document }) => document.covers(request.path))?.product ?? product).handle(
        request,
      ),
  };
}
