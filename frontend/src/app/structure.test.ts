import { expect, test } from 'vitest';
import routes from './AppRoutes.tsx?raw';
import { ENTRY_PATHS } from './paths';

const sources = import.meta.glob('../**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true }) as Record<
  string,
  string
>;

test('features never import each other', () => {
  const crossings = Object.entries(sources).flatMap(([path, source]) => {
    const feature = /features\/([^/]+)\//.exec(path)?.[1];
    const imported = [...source.matchAll(/from '\.\.\/(?!\.\.\/)([^/']+)/g)].map((match) => match[1]);
    return feature ? imported.map((other) => `${feature} imports ${other}`) : [];
  });
  expect(crossings).toEqual([]);
});

test('shared knows neither the features nor the application around it', () => {
  const upward = Object.entries(sources).filter(
    ([path, source]) => path.startsWith('../shared/') && /from '(\.\.\/)+(features|app)\//.test(source),
  );
  expect(upward).toEqual([]);
});

test('the server is told of every first segment that a screen has', () => {
  const segments = [...routes.matchAll(/path="([^"*/]+)/g)].map((match) => `/${match[1]}`);
  expect(new Set(segments)).toEqual(new Set(ENTRY_PATHS));
});

test('nothing is written to the console, nor to storage but the chosen language', () => {
  const writing = Object.entries(sources).filter(
    ([path, source]) => !path.includes('.test.') && /console\.|(local|session)Storage/.test(source),
  );
  expect(writing.map(([path]) => path)).toEqual(['../shared/i18n/language.ts']);
});

test('only the one place that knows what the API takes and answers speaks to it, beside the files that go up', () => {
  const speaking = Object.entries(sources).filter(
    ([path, source]) => !path.includes('.test.') && /\bfetch\(|new (XMLHttpRequest|EventSource)\b/.test(source),
  );
  expect(speaking.map(([path]) => path).sort()).toEqual([
    '../features/upload/send-file.ts',
    '../features/upload/watch-progress.ts',
    '../shared/api/request.ts',
  ]);
});
