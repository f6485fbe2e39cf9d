// What has run, how it went and how long it took.

export class Progress {
  results = [];
  start = Date.now();

  get passed() {
    return sum(this.results, 'passed');
  }

  get failed() {
    return sum(this.results, 'failed');
  }

  heading(suite) {
    console.log(`\n── ${suite.title} ── ${suite.name} ──`);
  }

  // result: { passed, failed, note }
  add(suite, result, milliseconds) {
    this.results.push({ name: suite.name, seconds: milliseconds / 1000, ...result });
    const verdict = result.failed > 0 ? 'FAILED' : 'ok';
    console.log(
      `   ${verdict}: ${suite.name}, ${(milliseconds / 1000).toFixed(1)} s ${result.note ?? ''}`,
    );
  }

  table() {
    const width = Math.max(...this.results.map(({ name }) => name.length), 5);
    console.log(`\n${'suite'.padEnd(width)}  passed  failed  seconds`);
    for (const { name, passed, failed, seconds, note } of this.results) {
      const cells = [
        String(passed).padStart(6),
        String(failed).padStart(6),
        seconds.toFixed(1).padStart(7),
      ];
      console.log(`${name.padEnd(width)}  ${cells.join('  ')}${note ? `  ${note}` : ''}`);
    }
    console.log(`\nin ${((Date.now() - this.start) / 1000).toFixed(0)} s`);
    console.log(`${this.passed} passed, ${this.failed} failed`);
  }
}

function sum(results, key) {
  return results.reduce((total, result) => total + result[key], 0);
}
