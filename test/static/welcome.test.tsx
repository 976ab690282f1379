import { screen } from '@testing-library/react';
import { showProjectPage } from '../support/app-page/show-project-page';
import { AppError } from '../../src/app-error';

describe('a project without an engagement', () => {
  test('offers the start to those who may start', async () => {
    await showProjectPage({
      answers: { 'engagement.open': () => ({ state: 'none', canStart: true }) },
    });
    expect(await screen.findByRole('button', { name: 'Start an implementation' })).toBeEnabled();
  });

  test('tells the others who can start, and offers nothing, not even by address', async () => {
    await showProjectPage({
      path: '/start/template',
      answers: { 'engagement.open': () => ({ state: 'none', canStart: false }) },
    });
    expect(await screen.findByText(/An administrator of this project can start one/)).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('speaks Chinese to a Chinese reader', async () => {
    await showProjectPage({
      locale: 'zh-CN',
      answers: { 'engagement.open': () => ({ state: 'none', canStart: true }) },
    });
    expect(await screen.findByRole('button', { name: '开始实施' })).toBeVisible();
  });

  test('gives one answer for what does not exist and what may not be seen', async () => {
    await showProjectPage({
      answers: {
        'engagement.open': () => {
          throw new AppError({ code: 'NOT_FOUND', key: 'notFound' });
        },
      },
    });
    expect(
      await screen.findByRole('heading', { name: 'There is nothing here for you' }),
    ).toBeVisible();
  });

  test('says what is safe and offers to try again when no answer came', async () => {
    await showProjectPage({
      answers: {
        'engagement.open': () => {
          throw new Error('cut off');
        },
      },
    });
    expect(await screen.findByText(/check the connection and try again/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeEnabled();
  });
});
