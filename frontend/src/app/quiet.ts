/** For React's root, which else writes errors to the console: they may carry patient data. What failed, ErrorBoundary shows. */
export const QUIET = { onCaughtError() {}, onUncaughtError() {}, onRecoverableError() {} };
