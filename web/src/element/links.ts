/** Which addresses out of feeds may be used, and what the host is asked to do: policy.links. */
export interface Links {
  schemes: readonly string[];
  /** empty or null: any */
  hosts?: readonly string[] | null;
  actions?: readonly { code: string; intent: string }[];
}

/** The shipped policy's; a test holds them together. */
export const shippedLinks: Links = {
  schemes: ['https'],
  hosts: [],
  actions: [
    { code: 'create_video', intent: 'video.create' },
    { code: 'post_video', intent: 'video.post' },
    { code: 'add_to_showcase', intent: 'showcase.add' },
    { code: 'open_product', intent: 'product.open' },
    { code: 'browse_products', intent: 'products.browse' },
    { code: 'browse_inspiration', intent: 'inspiration.browse' },
    { code: 'open_inspiration', intent: 'inspiration.open' },
    { code: 'view_posted', intent: 'posted.open' },
    { code: 'set_goals', intent: 'goals.edit' },
    { code: 'refresh_data', intent: 'data.refresh' },
  ],
};

/** The links of rules that an engine took. */
export function linksOf(policy: string | object): Links {
  const { links } = typeof policy === 'string' ? JSON.parse(policy) : policy;
  return links ?? shippedLinks;
}

/** Turns a name or address of a feed into one the page may load, or null. */
export type ResolveMedia = (name: string) => string | null;

// longer ones are no addresses
const longestAddress = 2048;

/** The address in its normal form if the policy allows its scheme and host, else null. */
export function allowed(text: string | null | undefined, links: Links): string | null {
  if (text == null || text === '' || text.length > longestAddress) return null;
  const url = parsed(text);
  if (url === null || url.username !== '' || url.password !== '') return null;
  const hosts = links.hosts ?? [];
  const schemeFits = links.schemes.includes(url.protocol.slice(0, -1));
  const hostFits = hosts.length === 0 || hosts.includes(url.hostname);
  return schemeFits && hostFits ? url.href : null;
}

/** A picture's address: the host's own answer if it resolves names, else the feed's if allowed. */
export function media(
  text: string | null | undefined,
  links: Links,
  resolve: ResolveMedia | null,
): string | null {
  if (text == null || resolve === null) return allowed(text, links);
  const name = resolve(text) ?? '';
  // nothing would be the address of the page itself
  const url = name === '' ? null : parsed(name, document.baseURI);
  if (url === null) return null;
  return url.origin === new URL(document.baseURI).origin ? url.href : allowed(url.href, links);
}

function parsed(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
