import { onEngagement } from '../engagement/functions';
import { trainingPayloads, type TrainingResults } from './contract';

type Result<Name extends keyof TrainingResults> = Promise<TrainingResults[Name]>;

/** This capability's rows of the table of functions. Whoever may see the project may learn, once he is entered. */
export const trainingFunctions = {
  'training.summary': onEngagement(
    trainingPayloads['training.summary'],
    'read',
    async (deps, access): Result<'training.summary'> =>
      (await import('./usecases/summarise-training')).summariseTraining(deps, access),
  ),
  'training.library': onEngagement(
    trainingPayloads['training.library'],
    'read',
    async (deps, access): Result<'training.library'> =>
      (await import('./usecases/chapter-library')).chapterLibrary(deps, access),
  ),
  'training.adopt': onEngagement(
    trainingPayloads['training.adopt'],
    'write',
    async (deps, access, { keys }): Result<'training.adopt'> =>
      (await import('./usecases/adopt-chapters')).adoptChapters(deps, access, keys),
    'writes',
  ),
  'training.writeChapter': onEngagement(
    trainingPayloads['training.writeChapter'],
    'write',
    async (deps, access, { chapter }): Result<'training.writeChapter'> =>
      (await import('./usecases/write-chapter')).writeChapter(deps, access, chapter),
    'writes',
  ),
  'training.chapter': onEngagement(
    trainingPayloads['training.chapter'],
    'read',
    async (deps, access, { chapterId }): Result<'training.chapter'> =>
      (await import('./usecases/show-chapter')).showChapter(deps, access, chapterId),
  ),
  'training.writeQuestion': onEngagement(
    trainingPayloads['training.writeQuestion'],
    'write',
    async (deps, access, { chapterId, question }): Result<'training.writeQuestion'> =>
      (await import('./usecases/write-question')).writeQuestion(deps, access, chapterId, question),
    'writes',
  ),
  'training.questions': onEngagement(
    trainingPayloads['training.questions'],
    'write',
    async (deps, access, { chapterId }): Result<'training.questions'> =>
      (await import('./usecases/list-questions')).listQuestions(deps, access, chapterId),
  ),
  'training.configure': onEngagement(
    trainingPayloads['training.configure'],
    'configure',
    async (deps, access, { version, settings }): Result<'training.configure'> =>
      (await import('./usecases/configure-training')).configureTraining(
        deps,
        access,
        version,
        settings,
      ),
    'writes',
  ),
  'training.enrol': onEngagement(
    trainingPayloads['training.enrol'],
    'write',
    async (deps, access, { people }): Result<'training.enrol'> =>
      (await import('./usecases/enrol-people')).enrolPeople(deps, access, people),
    'writes',
  ),
  // How far named people are is not for everybody who may look; a seed trainer may have no right but that, so the use case asks.
  'training.people': onEngagement(
    trainingPayloads['training.people'],
    'read',
    async (deps, access, { filter, offset, most }): Result<'training.people'> =>
      (await import('./usecases/list-people')).listPeople(deps, access, filter, offset, most),
  ),
  'training.mine': onEngagement(
    trainingPayloads['training.mine'],
    'read',
    async (deps, access): Result<'training.mine'> =>
      (await import('./usecases/show-mine')).showMine(deps, access),
  ),
  'training.markRead': onEngagement(
    trainingPayloads['training.markRead'],
    'read',
    async (deps, access, { chapterId, material }): Result<'training.markRead'> =>
      (await import('./usecases/mark-read')).markRead(deps, access, chapterId, material),
    'writes',
  ),
  'training.startQuiz': onEngagement(
    trainingPayloads['training.startQuiz'],
    'read',
    async (deps, access, { chapterId }): Result<'training.startQuiz'> =>
      (await import('./usecases/start-attempt')).startAttempt(deps, access, chapterId),
    'writes',
  ),
  'training.answer': onEngagement(
    trainingPayloads['training.answer'],
    'read',
    async (deps, access, asked): Result<'training.answer'> =>
      (await import('./usecases/save-answers')).saveAnswers(deps, access, asked),
    'writes',
  ),
  'training.attempt': onEngagement(
    trainingPayloads['training.attempt'],
    'read',
    async (deps, access, { chapterId, number }): Result<'training.attempt'> =>
      (await import('./usecases/show-attempt')).showAttempt(deps, access, chapterId, number),
  ),
  'training.handIn': onEngagement(
    trainingPayloads['training.handIn'],
    'read',
    async (deps, access, asked): Result<'training.handIn'> =>
      (await import('./usecases/hand-in')).handIn(deps, access, asked),
    'writes',
  ),
  'training.allowAgain': onEngagement(
    trainingPayloads['training.allowAgain'],
    'write',
    async (deps, access, { accountId, chapterId }): Result<'training.allowAgain'> =>
      (await import('./usecases/allow-again')).allowAgain(deps, access, accountId, chapterId),
    'writes',
  ),
  'training.certificate': onEngagement(
    trainingPayloads['training.certificate'],
    'read',
    async (deps, access, { code }): Result<'training.certificate'> =>
      (await import('./usecases/show-certificate')).showCertificate(deps, access, code),
  ),
  'training.revoke': onEngagement(
    trainingPayloads['training.revoke'],
    'configure',
    async (deps, access, { code, reason }): Result<'training.revoke'> =>
      (await import('./usecases/revoke-certificate')).revokeCertificate(deps, access, code, reason),
    'writes',
  ),
} as const;
