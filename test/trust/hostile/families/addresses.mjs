// Texts that would be addresses: schemes that run or read something, disguised in the ways that parsers
// of addresses disagree about, and hosts that only look like the one that is allowed.
const call = 'canary()';

/** The one host from which the policy of these tests lets pictures come. */
export const allowedHost = 'pictures.allowed.invalid';

const bodies = [
  `javascript:${call}`,
  `data:text/html,<script>${call}</script>`,
  `data:text/html;base64,PHNjcmlwdD5jYW5hcnkoKTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${call}"/>`,
  `data:text/javascript,${call}`,
  `vbscript:${call}`,
  `file:///etc/passwd`,
  `blob:https://${allowedHost}/0b1f`,
  `filesystem:https://${allowedHost}/temporary/a`,
  `view-source:https://${allowedHost}/`,
  `about:srcdoc`,
  `intent://scan/#Intent;scheme=zxing;end`,
  `ws://evil.invalid/`,
  `wss://${allowedHost}/`,
  `http://${allowedHost}/plain.png`,
  `ftp://${allowedHost}/a.png`,
  `mailto:a@evil.invalid`,
  `tel:+10000000`,
  `sms:+10000000`,
  `content://com.android.contacts/`,
  `chrome://settings/`,
  `resource://gre/`,
  `x-apple.systempreferences:`,
  `stun:evil.invalid`,
];

// so that a scheme is one to some parsers and none to others
const disguises = [
  (text) => text.toUpperCase(),
  (text) => ` ${text}`,
  (text) => `\u0001${text}`,
  (text) => text.replace(':', '&colon;'),
  (text) => text.replace(/^(.{3})/, '$1\n'),
  (text) => text.replace(/^(.{4})/, '$1\t'),
  (text) => text.replace(':', '\u2236'),
  (text) => encodeURIComponent(text),
  (text) => `${text}//https://${allowedHost}/`,
];

const disguised = () =>
  [bodies[0], bodies[1], bodies[6]].flatMap((body) => disguises.map((wear) => wear(body)));

const lookalikes = [
  `https://evil.invalid/a.png`,
  `https://evil.invalid/a.png?from=${allowedHost}`,
  `https://${allowedHost}.evil.invalid/a.png`,
  `https://${allowedHost}@evil.invalid/a.png`,
  `https://evil.invalid#@${allowedHost}/a.png`,
  `https://evil.invalid\\@${allowedHost}/a.png`,
  `https://user:secret@${allowedHost}/a.png`,
  `https://evil${allowedHost}/a.png`,
  `https://${allowedHost.replace('o', '\u043e')}/a.png`,
  `https://${allowedHost}%2eevil.invalid/a.png`,
  `https://evil.invalid%00.${allowedHost}/a.png`,
  `//evil.invalid/a.png`,
  `/\\evil.invalid/a.png`,
  `\\\\evil.invalid\\a.png`,
  `https:evil.invalid/a.png`,
  `https:///evil.invalid/a.png`,
  `https://[::1]/a.png`,
  `https://127.0.0.1/a.png`,
  `https://0x7f.1/a.png`,
  `https://169.254.169.254/latest/meta-data/`,
  `https://`,
  `https://[`,
  `https://${allowedHost}:99999/`,
  `../../../../etc/passwd`,
  `..%2f..%2fetc%2fpasswd`,
  `?creator=1`,
  `#fragment`,
  `.`,
];

export const addresses = { schemes: bodies, disguised: disguised(), lookalikes };
