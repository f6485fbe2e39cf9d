// Runs in the page: sets a host's theme by custom properties and a part, and reads what became of it.
export function styles() {
  const element = document.querySelector('creator-compass');
  element.style.setProperty('--cc-accent', 'rgb(0 80 0)');
  element.style.setProperty('--cc-surface', 'rgb(250 240 230)');
  element.style.setProperty('--cc-radius-card', '3px');
  const style = (selector) => getComputedStyle(element.shadowRoot.querySelector(selector));
  return {
    accent: style('.create .button-accent').backgroundColor,
    surface: style('.card').backgroundColor,
    radius: style('.card').borderRadius,
  };
}
