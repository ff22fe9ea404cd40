import { expect, test } from 'vitest';

const texts = import.meta.glob('./locales/*/*.json', { eager: true, import: 'default' }) as Record<string, object>;

function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, below]) => keysOf(below, path === '' ? key : `${path}.${key}`));
}

test('every language has every text', () => {
  for (const [path, file] of Object.entries(texts)) {
    const english = texts[path.replace(/locales\/[^/]+/, 'locales/en')]!;
    expect({ path, keys: keysOf(file).sort() }).toEqual({ path, keys: keysOf(english).sort() });
  }
});

test('no text is empty', () => {
  for (const [path, file] of Object.entries(texts)) expect(JSON.stringify(file), path).not.toContain('""');
});
