import { readKnownOperations } from '../../platform/rest/known-operations';
import operations from './confluence-operations.json';

/** All operations of Confluence's REST API, versions 1 and 2. */
export const knownOperations = readKnownOperations(operations);
