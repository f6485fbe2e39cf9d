import { html, nothing, type TemplateResult } from 'lit';

/** A part of a screen with its heading; `note` stands beneath, `aside` at its end. */
export function section(
  id: string,
  heading: string,
  body: unknown,
  { note = '', aside = nothing as unknown } = {},
): TemplateResult {
  return html`<section class="section" id=${id} part="section" aria-labelledby=${`${id}-title`}>
    <div class="section-head">
      <h2 id=${`${id}-title`} tabindex="-1">${heading}</h2>
      ${aside}
      ${note === '' ? nothing : html`<p class="quiet section-note">${note}</p>`}
    </div>
    ${body}
  </section>`;
}
