// Runs before the first paint, so that a dark page does not flash white. A file, not an inline script: the CSP allows none.
(function () {
  var chosen = window.localStorage.getItem('mantine-color-scheme-value');
  var dark = chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
