/** Addresses that a browser may ask the server for: it answers each, and all below them, with index.html. */
export const ENTRY_PATHS = ['/about', '/contact', '/sign-up', '/log-in', '/password', '/me', '/desk', '/staff', '/audit', '/admin'];
