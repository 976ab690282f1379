import { HALF, scenarios } from './scenarios';
import { sweepEach } from './sweep-each';

sweepEach(scenarios.slice(HALF), { report: 'more-faults', title: 'More faults' });
