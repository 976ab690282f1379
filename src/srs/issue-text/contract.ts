export { documentLines } from '../../thread/model/document-lines';
