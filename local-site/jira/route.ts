export type { RestRoute as JiraRoute, RoutedRequest } from '../platform/rest/rest-route';
