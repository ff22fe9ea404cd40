import react from '@vitejs/plugin-react';
import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { theme, themeVariables } from './src/shared/theme/theme.ts';

/** Writes the theme's variables into the stylesheet: at run time Mantine would inline them, which the CSP refuses. */
function themeStylesheet(): Plugin {
  const id = 'virtual:theme.css';
  return {
    name: 'theme-stylesheet',
    resolveId: (source) => (source === id ? id : null),
    load(source) {
      if (source !== id) return null;
      const merged = mergeMantineTheme(DEFAULT_THEME, theme);
      return convertCssVariables(defaultCssVariablesResolver(merged)) + convertCssVariables(themeVariables);
    },
  };
}

const PLATFORM = /node_modules[\\/](react|react-dom|scheduler|react-router|i18next|react-i18next|@tanstack)[\\/]/;

export default defineConfig({
  plugins: [react(), themeStylesheet()],
  worker: { format: 'es' },
  build: {
    outDir: 'target/classes/static',
    emptyOutDir: true,
    assetsInlineLimit: 0, // no data: addresses, so that the CSP need not allow them
    modulePreload: { polyfill: false },
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // Libraries of every page, in one file: it compresses better, and stays in the browser's cache between releases.
        codeSplitting: { groups: [{ name: 'platform', test: PLATFORM }] },
        // The first page names all files of all pages: short names are most of a kilobyte less.
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:7][extname]',
      },
    },
  },
  server: {
    proxy: { '/api': 'http://localhost:8080' },
    fs: { allow: ['.', '../shared-kernel/src'] }, // tests compare the pages' words with the server's
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['src/shared/testing/setup.ts'],
    restoreMocks: true,
    css: false,
    testTimeout: 30_000, // typing is slow where other builds share the cores
  },
});
