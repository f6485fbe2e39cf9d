// Runs suites one after the other. A suite whose needs failed is not run, and counts as failed:
// nothing that was not tried may look green.

export async function runAll(suites, progress) {
  const broken = new Set();
  for (const suite of suites) {
    progress.heading(suite);
    const start = Date.now();
    const result = await runOne(suite, broken);
    // a test that failed breaks no other; a build that failed does
    if (result.failed > 0) broken.add(suite.name);
    progress.add(suite, result, Date.now() - start);
  }
}

async function runOne(suite, broken) {
  const missing = suite.needs?.filter((name) => broken.has(name)) ?? [];
  if (missing.length)
    return { passed: 0, failed: 1, note: `not run: ${missing.join(', ')} failed` };
  try {
    return (await suite.run()) ?? { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error.message);
    return { passed: 0, failed: 1, note: error.message.split('\n')[0] };
  }
}
