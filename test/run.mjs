// npm test [-- --list] [-- --only NAME …]: every test, in order, with a table at the end.
// The last line is `N passed, N failed`. What there is to run stands in runner/suites.mjs.
import { chosen, print } from './runner/choice.mjs';
import { Progress } from './runner/progress.mjs';
import { runAll } from './runner/schedule.mjs';
import { suites } from './runner/suites.mjs';

try {
  const wanted = chosen(process.argv.slice(2), suites);
  if (wanted.list) {
    print(suites);
  } else {
    const progress = new Progress();
    await runAll(wanted.suites, progress);
    progress.table();
    process.exitCode = progress.failed > 0 || progress.passed === 0 ? 1 : 0;
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}
