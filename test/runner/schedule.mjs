// Runs suites one after the other; those marked `beside` take one processor and no screen, and run while
// the builds after them do. A suite whose needs failed is not run, and counts as failed: nothing that was
// not tried may look green.

export async function runAll(suites, progress) {
  const broken = new Set();
  const beside = new Lane();
  const run = async (suite, quiet) => {
    const start = Date.now();
    const result = await runOne(suite, broken, quiet);
    // a test that failed breaks no other; a build that failed does
    if (result.failed > 0) broken.add(suite.name);
    return () => {
      if (quiet) progress.heading(suite);
      if (result.text) process.stdout.write(result.text);
      progress.add(suite, result, Date.now() - start);
    };
  };
  for (const suite of suites) {
    if (suite.beside) {
      beside.add(async () => (await run(suite, true))());
      continue;
    }
    // what is measured, or drawn and waited for, has the machine to itself
    if (!suite.builds) await beside.empty();
    progress.heading(suite);
    (await run(suite, false))();
  }
  await beside.empty();
}

// one after the other, beside the rest
class Lane {
  #last = Promise.resolve();
  add(work) {
    this.#last = this.#last.then(work);
  }
  empty() {
    return this.#last;
  }
}

async function runOne(suite, broken, quiet) {
  const missing = suite.needs?.filter((name) => broken.has(name)) ?? [];
  if (missing.length)
    return { passed: 0, failed: 1, note: `not run: ${missing.join(', ')} failed` };
  try {
    // others have parameters of their own
    const ran = quiet ? suite.run({ quiet }) : suite.run();
    return (await ran) ?? { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1, note: error.message.split('\n')[0] };
  }
}
