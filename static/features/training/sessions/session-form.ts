import { MOST_INVITED, type SessionDraft } from '../../../../src/training/session/contract';
import { localDay, localTime, momentOf } from './local-moment';

/** A session as it is being planned: its moment as two fields. */
export interface SessionForm extends Omit<SessionDraft, 'sessionId' | 'version' | 'startsAt'> {
  readonly day: string;
  readonly time: string;
}

export function newSessionForm(trainer: string): SessionForm {
  return {
    ...{ title: '', day: '', time: '09:00', minutes: 90, place: '', link: '', trainer },
    ...{ tracks: [], chapterIds: [], department: '', capacity: 20, materials: [], invited: [] },
  };
}

/** What is stored of a session, to be changed. */
export function formOfSession(session: Omit<SessionDraft, 'sessionId' | 'version'>): SessionForm {
  const { title, startsAt, minutes, place, link, trainer, tracks, chapterIds } = session;
  const { department, capacity, materials, invited } = session;
  return {
    ...{ title, minutes, place, link, trainer, tracks, chapterIds, department, capacity },
    ...{ materials, invited, day: localDay(startsAt), time: localTime(startsAt) },
  };
}

const isLink = (text: string) => /^https:\/\/[^\s"<>]+$/.test(text);

/** Names of fields that must be filled in before it can be saved. */
export function problemsOfSession(form: SessionForm): readonly string[] {
  const { title, day, time, trainer, link, materials, invited, capacity } = form;
  return [
    ...(title.trim() === '' ? ['sessionTitle'] : []),
    ...(momentOf(day, time) === undefined ? ['sessionDay'] : []),
    ...(trainer === '' ? ['sessionTrainer'] : []),
    ...(link === '' || isLink(link) ? [] : ['sessionLink']),
    ...(materials.every((one) => isLink(one.link) || one.link + one.label === '')
      ? []
      : ['sessionMaterials']),
    ...(invited.length > Math.min(capacity, MOST_INVITED) ? ['sessionInvited'] : []),
  ];
}

/** What would be stored: material without a word about it is called by its address. */
export function draftOfSession(
  { day, time, ...form }: SessionForm,
  sessionId: string,
  version: number,
): SessionDraft {
  const materials = form.materials
    .filter(({ link }) => link !== '')
    .map(({ label, link }) => ({ link, label: label.trim() || link.slice(0, 100) }));
  return {
    ...form,
    ...{ sessionId, version, materials },
    title: form.title.trim(),
    place: form.place.trim(),
    department: form.department.trim(),
    startsAt: momentOf(day, time) ?? 0,
  };
}
