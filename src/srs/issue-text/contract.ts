export { documentLines } from '../../thread/model/document-lines';
export { readIssueText } from '../model/issue-text';
