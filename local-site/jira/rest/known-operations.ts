import { readKnownOperations } from '../../platform/rest/known-operations';
import operations from './jira-operations.json';

/** All operations of Jira's REST API version 3. */
export const knownOperations = readKnownOperations(operations);
