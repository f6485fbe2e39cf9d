// Runs before the page's own scripts and keeps what goes wrong in it.
globalThis.watched = { violations: [], errors: [] };
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  globalThis.watched.violations.push(`${violatedDirective}: ${blockedURI}`),
);
addEventListener('error', ({ message }) => globalThis.watched.errors.push(String(message)));
addEventListener('unhandledrejection', ({ reason }) =>
  globalThis.watched.errors.push(String(reason)),
);
