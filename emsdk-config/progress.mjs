// One line for each long step, with the seconds it took; a terminal sees them count.
const live = process.stdout.isTTY && !process.env.CI;

export async function step(title, work) {
  const start = Date.now();
  const seconds = () => ((Date.now() - start) / 1000).toFixed(1).padStart(6);
  let note = '';
  const draw = () => process.stdout.write(`\r\x1b[K${seconds()} s  ${title} ${note}`);
  const timer = live && setInterval(draw, 500);
  // without a terminal (CI) the start is said too, so that a long silence has a name
  if (live) draw();
  else console.log(`     … s  ${title}`);
  try {
    const result = await work((text) => {
      note = text;
    });
    const end = `${seconds()} s  ${title}${live || !note ? '' : ` (${note})`}`;
    console.log(live ? `\r\x1b[K${end}` : end);
    return result;
  } catch (error) {
    console.log(`${live ? '\r\x1b[K' : ''}${seconds()} s  ${title}: failed`);
    throw error;
  } finally {
    if (timer) clearInterval(timer);
  }
}

// A problem that the user can solve: its message is all that is printed.
export class SetupError extends Error {}
