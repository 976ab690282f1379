import { z } from 'zod';
import type { FunctionName } from '../../../src/function-table';
import { ask, valueOf } from '../../support/engagement/ask';
import { letTimePass } from '../../support/engagement/engagement-state';
import { editHandbookPage } from '../../support/training/edit-handbook-page';
import { HANDBOOK_ROW } from '../rights/training-payloads';
import { knowing } from './knowing';
import { KEPT_FOR_THE_RUN, type Scenario } from './scenario';
import type { Stage } from './stage';
import { trainingAsked } from './training-asked';

const MODULE = 'handbook-consumer';
/** Longer than a small handbook takes, or an event. */
const MINUTES = 2;

async function done(stage: Stage, ...names: readonly FunctionName[]): Promise<void> {
  for (const name of names) {
    valueOf(await ask(stage.site, name, knowing(name)(stage)), z.unknown());
  }
}

const chapterWritten = (stage: Stage) => done(stage, 'training.writeChapter');

async function handbookMade(stage: Stage): Promise<void> {
  await done(stage, 'training.writeChapter', 'training.buildHandbook');
  await letTimePass(stage.site, stage.clock, MINUTES);
}

const pageEdited = ({ site }: Stage) => editHandbookPage(site, HANDBOOK_ROW, 'Another way');

async function pageAsked(stage: Stage): Promise<void> {
  await handbookMade(stage);
  await pageEdited(stage);
  await letTimePass(stage.site, stage.clock, MINUTES);
}

/** What makes the handbook in Confluence, and takes note of what becomes of its pages. */
export const handbookScenarios: readonly Scenario[] = [
  trainingAsked(
    'training.buildHandbook',
    chapterWritten,
    ({ handbooks }) => handbooks.length === 1,
  ),
  trainingAsked('training.settlePage', pageAsked, ({ chapters }) =>
    chapters.some(({ material }) => material === 2),
  ),
  {
    name: 'the pages of a handbook are made',
    module: MODULE,
    prepare: (stage) => done(stage, 'training.writeChapter', 'training.buildHandbook'),
    delivery: KEPT_FOR_THE_RUN,
  },
  {
    name: 'somebody writes into a page of the handbook',
    module: MODULE,
    prepare: handbookMade,
    begin: pageEdited,
    // An event that is lost is made good by the hourly look.
    recoversWithinHours: 2,
  },
  {
    name: 'the app hears of a page of the handbook',
    module: 'page-listener',
    prepare: handbookMade,
    begin: pageEdited,
    recoversWithinHours: 2,
  },
];
