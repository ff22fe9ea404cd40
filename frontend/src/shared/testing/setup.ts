import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll, vi } from 'vitest';
import { i18n } from '../i18n/i18n';

beforeAll(async () => {
  await i18n.loadNamespaces(['home', 'patient', 'records', 'desk', 'admin', 'audit', 'security']);
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

// What jsdom lacks and Mantine asks for.
window.matchMedia = (media: string) =>
  ({ matches: false, media, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
window.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
Element.prototype.scrollIntoView = () => {};
