/** Keeps the page for when there is no network. Where that is not allowed the page works all the same. */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  try {
    await navigator.serviceWorker.register(scriptUrl('./sw.js') as string);
  } catch {
    // no HTTPS, a private window, a webview: no service worker
  }
}

// the page's policy asks that script addresses come from a named place
function scriptUrl(path: string): unknown {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  const policy = types?.createPolicy('creator-compass-demo', { createScriptURL: (url) => url });
  return policy?.createScriptURL(path) ?? path;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}
