export { wordingFindings, type WordingFinding, type WordingRule } from '../model/wording-lint';
