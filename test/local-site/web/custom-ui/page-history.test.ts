import { parsePageLocation } from '../../../../local-site/web/custom-ui/page-history';

test.each([
  ['/plan?zoom=week#today', { pathname: '/plan', search: '?zoom=week', hash: '#today' }],
  ['plan', { pathname: '/plan', search: '', hash: '' }],
  [
    { pathname: 'risks', search: '?band=high' },
    { pathname: '/risks', search: '?band=high', hash: '' },
  ],
])('%j is a place below the app’s page', (to, expected) => {
  expect(parsePageLocation(to, undefined)).toMatchObject(expected);
});

test('a path cannot leave the app’s page', () => {
  expect(parsePageLocation('/../../settings', undefined).pathname).toBe('/settings');
});

test('what is neither path nor location is refused', () => {
  expect(() => parsePageLocation(7, undefined)).toThrow('A path or a location is wanted.');
});
