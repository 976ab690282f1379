export type { RestRoute as ConfluenceRoute, RoutedRequest } from '../platform/rest/rest-route';
