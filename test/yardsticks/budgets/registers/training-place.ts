import { demoUser } from '../../../../local-site/seed/demo-users';
import { accountAt, chapterIdAt } from '../../../support/training/training-records';

export const CHAPTERS = 60;
/** He has read and passed all chapters but the last. */
export const learner = demoUser('keyUser').accountId;
export const lastChapter = chapterIdAt(CHAPTERS - 1);
/** Of the handbook, by somebody who wrote into it in Confluence. */
export const editedPage = `chapter-${chapterIdAt(2)}`;
/** His certificate is so old that somebody is to see him at work. */
export const unobserved = accountAt(4);
